package dev.zoomflow.testkit.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of markup with places like <code>{{name}}</code>. */
public final class Template {
    /** Nothing from elsewhere, nothing inline, in nobody's frame. */
    public static final String POLICY_FOR_LEAVING = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " connect-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** And forms stay here. */
    public static final String POLICY = POLICY_FOR_LEAVING + "; form-action 'self'";

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->\\s*", Pattern.DOTALL);
    private static final Map<String, Template> READ = new ConcurrentHashMap<>();

    private final String name;
    private final String markup;

    private Template(String name, String markup) {
        this.name = name;
        this.markup = markup;
    }

    public static Template named(String name) {
        return READ.computeIfAbsent(
                name,
                key -> new Template(
                        key, COMMENT.matcher(resource(key + ".html")).replaceAll("")));
    }

    public String fill(Map<String, Html> values) {
        Matcher place = PLACE.matcher(markup);
        return place.replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1))));
    }

    private String value(Map<String, Html> values, String place) {
        Html value = values.get(place);
        if (value == null) {
            throw new IllegalArgumentException("template " + name + " has no value for " + place);
        }
        return value.markup();
    }

    static String resource(String file) {
        try (InputStream stream = Template.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
