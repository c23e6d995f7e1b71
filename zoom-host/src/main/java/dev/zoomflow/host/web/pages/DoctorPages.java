package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.doctor.Doctor;
import dev.zoomflow.host.doctor.Section;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.http.Route;
import dev.zoomflow.host.web.pages.view.DoctorPage;
import java.util.LinkedHashMap;
import java.util.List;

/** What the doctor says, and what to tick on the service's page. */
final class DoctorPages {
    private final Doctor doctor;
    private final Integrations integrations;
    private final Desk desk;

    DoctorPages(Doctor doctor, Integrations integrations, Desk desk) {
        this.doctor = doctor;
        this.integrations = integrations;
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/doctor", this::page),
                Route.get("/api/doctor", request -> api()),
                Route.get("/api/plan", request -> Reply.json(200, Json.of(plans()))));
    }

    private Reply page(Request request) {
        var sections = doctor.examine();
        return desk.page(
                request,
                200,
                "doctor",
                Desk.frame("Doctor", "doctor"),
                frame -> new DoctorPage(frame, sections, plansIfReadable()));
    }

    /** Without the store there are none, which a section says. */
    private List<DoctorPage.Plan> plansIfReadable() {
        try {
            return plans();
        } catch (StoreException unreadable) {
            return List.of();
        }
    }

    private Reply api() {
        var sections = doctor.examine();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("failed", sections.stream().anyMatch(Section::failed));
        answer.put("sections", sections);
        return Reply.json(200, Json.of(answer));
    }

    private List<DoctorPage.Plan> plans() {
        return integrations.types().stream()
                .flatMap(type -> type.authTypes().stream()
                        .map(authType -> new DoctorPage.Plan(
                                type.displayName() + ", " + authType.label(), doctor.plan(type, authType))))
                .filter(plan -> !plan.isEmpty())
                .toList();
    }
}
