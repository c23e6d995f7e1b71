package dev.zoomflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InChromium.class)
class DoctorPageTest {
    @Test
    void theDoctorSaysWhatItFound(Visit visit) {
        visit.open("/doctor");
        assertThat(visit.browser().all("[data-test=check]")).isNotEmpty();
        assertThat(visit.browser().find("[data-test=scopes]").getText()).isNotEmpty();
        visit.album().take("doctor");
        visit.album().takeNarrow("doctor");
    }
}
