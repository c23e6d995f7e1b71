package dev.zoomflow.host.store;

/** A database that a newer version of this program has brought up to date. */
public final class NewerTablesException extends StoreException {
    private static final long serialVersionUID = 1;

    private final String versions;

    NewerTablesException(String database, String versions, String another) {
        super("the database " + database + " is of a newer version of this program (" + versions
                + "): start the newer program, or " + another);
        this.versions = versions;
    }

    /** Those of its tables and of the ones that this program knows, in words. */
    public String versions() {
        return versions;
    }
}
