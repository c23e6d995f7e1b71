package dev.zoomflow.testkit;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A form with files, as browsers send it. */
record Form(String body) {
    private static final String EDGE = "edge-of-a-part";

    Form() {
        this("");
    }

    Form file(String name, String fileName, String type, String content) {
        return with(name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: " + type, content);
    }

    Form text(String name, String value) {
        return with(name + "\"", value);
    }

    private Form with(String head, String content) {
        return new Form(body + "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + head + "\r\n\r\n" + content
                + "\r\n");
    }

    HttpRequest.Builder to(URI address, String token) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(HttpRequest.BodyPublishers.ofString(body + "--" + EDGE + "--\r\n", StandardCharsets.UTF_8));
    }
}
