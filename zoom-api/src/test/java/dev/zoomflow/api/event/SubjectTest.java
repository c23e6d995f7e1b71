package dev.zoomflow.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.auth.Identity;
import org.junit.jupiter.api.Test;

class SubjectTest {
    private static final Identity OTTER = new Identity("river", "otter", false, "Otter");
    private static final Identity KEEPER = new Identity("river", "keeper", true, "Keeper");

    @Test
    void isForItsOwnersOfTheSameApp() {
        var subject = Subject.of("app", "river", "otter", "otter");

        assertThat(subject.isFor("app", OTTER)).isTrue();
        assertThat(subject.isFor("other", OTTER)).isFalse();
        assertThat(subject.isFor("app", new Identity("river", "heron", false, "")))
                .isFalse();
    }

    @Test
    void isNotForTheSameUserOfAnotherAccount() {
        assertThat(Subject.of("app", "lake", "otter").isFor("app", OTTER)).isFalse();
    }

    @Test
    void isForWhoeverSeesTheWholeAccount() {
        assertThat(Subject.of("app", "river", "otter").isFor("app", KEEPER)).isTrue();
        assertThat(Subject.of("app", "lake", "otter").isFor("app", KEEPER)).isFalse();
    }

    @Test
    void withoutAccountIsForItsOwnersOnly() {
        assertThat(Subject.of("app", "", "otter").isFor("app", OTTER)).isTrue();
        assertThat(Subject.of("app", "").isFor("app", OTTER)).isFalse();
        assertThat(Subject.of("app", "").isFor("app", KEEPER)).isFalse();
    }

    @Test
    void aSourceOfOnesOwnNeedsNoMoreThanThatNothingSpeaksAgainstIt() {
        assertThat(Subject.of("", "").allows(OTTER)).isTrue();
        assertThat(Subject.of("", "river").allows(OTTER)).isTrue();
        assertThat(Subject.of("", "", "heron").allows(OTTER)).isFalse();
    }

    @Test
    void anOwnerWithoutNameIsNobody() {
        assertThat(Subject.of("app", "river", "").isFor("app", OTTER)).isFalse();
    }
}
