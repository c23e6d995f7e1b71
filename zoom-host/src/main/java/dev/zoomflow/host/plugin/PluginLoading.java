package dev.zoomflow.host.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the jars of a folder one after another; each gets a report, and none spoils another. */
final class PluginLoading {
    private static final Logger LOG = LoggerFactory.getLogger(PluginLoading.class);

    private final PrivateCopies copies;
    private final PluginPatience patience;
    private final Map<String, String> filesById = new HashMap<>();
    private final Map<String, String> pluginsByType = new HashMap<>();
    private final List<RunningPlugin> running = new ArrayList<>();
    private final List<PluginReport> failed = new ArrayList<>();

    PluginLoading(PrivateCopies copies, PluginPatience patience) {
        this.copies = copies;
        this.patience = patience;
    }

    void load(Path jar) {
        var name = Objects.toString(jar.getFileName());
        try {
            load(PluginFile.of(jar));
        } catch (PluginProblem problem) {
            fail(new PluginReport(name, "", "", false, String.valueOf(problem.getMessage())));
        }
    }

    private void load(PluginFile file) {
        try {
            var first = filesById.putIfAbsent(file.id(), file.name());
            if (first != null) {
                throw new PluginProblem("a plugin with the id '%s' is already loaded from %s: remove one of the two"
                        .formatted(file.id(), first));
            }
            var started = PluginStart.start(file, copies.copy(file.path()), patience);
            for (var type : started.connectionTypes()) {
                refuseSecondOf(type.id(), started);
            }
            LOG.info("plugin '{}' {} runs {}", file.id(), file.version(), started.problem());
            running.add(started);
        } catch (PluginProblem problem) {
            fail(new PluginReport(file.name(), file.id(), file.version(), false, String.valueOf(problem.getMessage())));
        }
    }

    private void refuseSecondOf(String type, RunningPlugin started) throws PluginProblem {
        var other = pluginsByType.putIfAbsent(type, started.file().id());
        if (other != null) {
            started.stop(patience);
            throw new PluginProblem("the connection type '%s' is already offered by plugin '%s': remove one of the two"
                    .formatted(type, other));
        }
    }

    private void fail(PluginReport report) {
        LOG.warn("{}: {}", report.file(), report.problem());
        failed.add(report);
    }

    List<RunningPlugin> running() {
        return List.copyOf(running);
    }

    List<PluginReport> failed() {
        return List.copyOf(failed);
    }
}
