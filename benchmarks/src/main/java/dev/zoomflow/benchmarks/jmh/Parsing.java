package dev.zoomflow.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.benchmarks.load.Body;
import dev.zoomflow.benchmarks.load.Example;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A message read by the plugin's own reader, beside one pass of Jackson's parser. The plugin's is stricter, and afterwards it is
 * known what of the message is in canonical form already.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class Parsing {
    /** A constant, so that the compiler sees through it. */
    private static final MethodHandle READ = PackagedPlugin.method(
            "dev.zoomflow.plugin.message.Message",
            "read",
            MethodType.methodType(Optional.class, byte[].class, String.class));

    @Param({"1024", "8192"})
    private int bytes;

    private final JacksonPass pass = new JacksonPass();
    private byte[] body;
    private String text;

    @Setup
    public void prepare() throws Throwable {
        body = Example.of(Body.zoom(bytes));
        text = new String(body, UTF_8);
        if (((Optional<?>) READ.invokeExact(body, text)).isEmpty()) {
            throw new IllegalStateException("the plugin does not read " + text);
        }
    }

    @Benchmark
    public Object plugin() throws Throwable {
        return (Optional<?>) READ.invokeExact(body, text);
    }

    @Benchmark
    public int jackson() {
        return pass.over(body);
    }
}
