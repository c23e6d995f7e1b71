package dev.zoomflow.host.store;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Text as every store can keep it: PostgreSQL has no place for the character zero. */
public final class StorableText extends AbstractArgumentFactory<String> {
    private static final int LONGEST_KEY = 400;

    StorableText() {
        super(Types.VARCHAR);
    }

    /** @return the same, with a replacement character in place of each zero */
    public static String of(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    /** The same for what is part of a unique key or an index, which have no place for long ones. */
    public static String key(String text) {
        return of(text.length() <= LONGEST_KEY ? text : "sha256:" + Ids.hash(text));
    }

    @Override
    protected Argument build(String text, ConfigRegistry config) {
        return (position, statement, context) -> statement.setString(position, of(text));
    }
}
