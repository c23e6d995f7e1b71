package dev.zoomflow.browser;

import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with a profile of its own; {@code -Dchromium} and {@code -Dchromedriver} say where it is. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open() {
        var options = new ChromeOptions();
        options.setBinary(System.getProperty("chromium", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-device-scale-factor=1");
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("chromedriver", "/usr/bin/chromedriver")))
                .build();
        var browser = new Browser(new ChromeDriver(service, options));
        browser.size(Camera.WIDTH, Camera.HEIGHT);
        return browser;
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    void go(URI address) {
        driver.get(address.toString());
    }

    URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    /** What stands in a field. */
    String value(String css) {
        return Objects.requireNonNullElse(find(css).getDomProperty("value"), "");
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Also what the page replaces by itself: it is looked for again if it is gone when it should be clicked. */
    void click(String css) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(page -> {
                    var element = ExpectedConditions.elementToBeClickable(By.cssSelector(css))
                            .apply(page);
                    if (element != null) {
                        element.click();
                    }
                    return element;
                });
    }

    /** Returns when the page it was on is gone. */
    void clickAway(String css) {
        var page = driver.findElement(By.tagName("html"));
        click(css);
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.stalenessOf(page));
    }

    void type(String css, String text) {
        var field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Waits until the page says so, without a reload. */
    void awaitText(String css, String text) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "'" + text + "' in " + css + " of:\n" + text())
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    void inAnotherWindow(Runnable visit) {
        var here = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        visit.run();
        driver.close();
        driver.switchTo().window(here);
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    void awaitNone(String css) {
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.numberOfElementsToBe(By.cssSelector(css), 0));
    }

    void awaitMore(String css, int than) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "more than " + than + " of " + css + " in:\n" + text())
                .until(ExpectedConditions.numberOfElementsToBeMoreThan(By.cssSelector(css), than));
    }

    /**
     * What the console says is wrong, such as what the policy forbids or what is not there. A page that refuses a form
     * answers 4xx, which is right, and which Chromium reports.
     */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("the server responded with a status of 4")
                        || message.contains("status of 404"))
                .toList();
    }

    Camera camera() {
        return new Camera(driver);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
