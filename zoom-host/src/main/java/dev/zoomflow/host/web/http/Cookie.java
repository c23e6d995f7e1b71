package dev.zoomflow.host.web.http;

/** A cookie that scripts do not see and other sites do not send along. */
public final class Cookie {
    private final String name;
    private final String path;
    private final boolean secure;

    private Cookie(String name, String path, boolean secure) {
        this.name = name;
        this.path = path;
        this.secure = secure;
    }

    /** @param secure the address is https: the name gets the prefix with which browsers keep it to this one host */
    public static Cookie of(String name, boolean secure) {
        return new Cookie(secure ? "__Host-" + name : name, "/", secure);
    }

    public String name() {
        return name;
    }

    /** The header's value. */
    public String set(String value, long maxAgeSeconds) {
        return name + "=" + value + "; Path=" + path + "; Max-Age=" + maxAgeSeconds + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }
}
