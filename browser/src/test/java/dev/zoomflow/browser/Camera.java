package dev.zoomflow.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks at a browser's page. */
final class Camera {
    static final int WIDTH = 1180;
    static final int HEIGHT = 860;
    private static final int PHONE = 400;

    private final ChromeDriver driver;

    Camera(ChromeDriver driver) {
        this.driver = driver;
    }

    /** What is in the window. */
    void picture(Path file) {
        write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Also what is below the window. */
    void wholePicture(Path file) {
        var answer = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        write(file, Base64.getDecoder().decode(String.valueOf(answer.get("data"))));
    }

    void source(Path file) {
        write(file, String.valueOf(driver.getPageSource()).getBytes(UTF_8));
    }

    /** While it looks, the page is as narrow as on a phone, and nothing may stick out. */
    void narrow(Runnable look) {
        var window = driver.manage().window();
        var before = window.getSize();
        var metrics = Map.<String, Object>of("width", PHONE, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
        look.run();
        var beyond = driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        window.setSize(new Dimension(before.width, before.height));
        if (((Number) Objects.requireNonNull(beyond)).intValue() > 0) {
            throw new AssertionError(driver.getCurrentUrl() + " is " + beyond + " pixels wider than a narrow window");
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
