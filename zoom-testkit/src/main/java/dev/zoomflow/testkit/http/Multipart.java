package dev.zoomflow.testkit.http;

import io.undertow.server.DefaultByteBufferPool;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MultipartParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code multipart/form-data}. */
public final class Multipart {
    private static final int BUFFER_BYTES = 1 << 14;

    private Multipart() {}

    /** The parts in order; none where the body is no such form, or a broken one. */
    public static List<FormPart> of(Request request) {
        return request.header("content-type")
                .filter(type -> type.startsWith("multipart/form-data"))
                .map(type -> Headers.extractQuotedValueFromHeader(type, "boundary"))
                .map(boundary -> parse(boundary, request.body().bytes()))
                .orElse(List.of());
    }

    private static List<FormPart> parse(String boundary, byte[] bytes) {
        Collecting parts = new Collecting();
        try (DefaultByteBufferPool pool = new DefaultByteBufferPool(false, BUFFER_BYTES)) {
            MultipartParser.ParseState state = MultipartParser.beginParse(
                    pool, parts, boundary.getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8.name());
            state.parse(ByteBuffer.wrap(bytes));
            return state.isComplete() ? List.copyOf(parts.done) : List.of();
        } catch (IOException malformed) {
            return List.of();
        }
    }

    private static final class Collecting implements MultipartParser.PartHandler {
        private final List<FormPart> done = new ArrayList<>();
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private HeaderMap headers = new HeaderMap();

        @Override
        public void beginPart(HeaderMap of) {
            headers = of;
            content.reset();
        }

        @Override
        public void data(ByteBuffer more) {
            while (more.hasRemaining()) {
                content.write(more.get());
            }
        }

        @Override
        public void endPart() {
            String disposition = header("Content-Disposition").orElse("");
            Optional<String> name = value(disposition, "name");
            name.ifPresent(field -> done.add(new FormPart(
                    field,
                    value(disposition, "filename"),
                    header("Content-Type").orElse("text/plain"),
                    Body.of(content.toByteArray()))));
        }

        private Optional<String> header(String name) {
            return Optional.ofNullable(headers.getFirst(name));
        }

        private static Optional<String> value(String disposition, String name) {
            return Optional.ofNullable(Headers.extractQuotedValueFromHeaderWithEncoding(disposition, name));
        }
    }
}
