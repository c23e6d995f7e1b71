package dev.zoomflow.host.web.pages.view;

import dev.zoomflow.api.connection.AppPlan;
import dev.zoomflow.host.doctor.Section;
import java.util.List;

/** What was examined, and what the switched-on handlers need of each kind of app. */
public record DoctorPage(Frame frame, List<Section> sections, List<Plan> plans) {

    /** What to tick for one kind of app. */
    public record Plan(String app, AppPlan plan) {
        public boolean isEmpty() {
            return plan.equals(AppPlan.NOTHING);
        }
    }
}
