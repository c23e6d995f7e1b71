package dev.zoomflow.host.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The pages' templates, compiled at build time. Any thread. */
public final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() {}

    /** @param page what the template's one parameter is */
    public static String render(String template, Object page) {
        var output = new StringOutput();
        ENGINE.render(template + ".jte", page, output);
        return output.toString();
    }
}
