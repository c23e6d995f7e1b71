package dev.zoomflow.plugin.webhook;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.plugin.message.Message;
import dev.zoomflow.testkit.ZoomSimulator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnersTest {
    private static Map<String, List<String>> catalogue = Map.of();

    private final Owners owners = Owners.table();

    @BeforeAll
    static void read() {
        try (var zoom = ZoomSimulator.start()) {
            var events = zoom.events();
            catalogue = events.names().stream()
                    .collect(toMap(name -> name, name -> events.describe(name).members()));
        }
    }

    @Test
    void everyTypeInTheTableIsOfTheCatalogueAndNamesMembersItHas() {
        assertThat(catalogue).hasSizeGreaterThan(500);
        owners.paths()
                .forEach((type, paths) -> assertThat(catalogue.get(type))
                        .as(type)
                        .isNotNull()
                        .containsAll(paths.stream()
                                .map(path -> "payload." + String.join(".", path.steps()))
                                .toList()));
    }

    @Test
    void everyTypeWithAHostBelongsToTheHost() {
        catalogue.forEach((type, members) -> {
            if (members.contains("payload.object.host_id") && type.matches("(meeting|recording|webinar)\\..*")) {
                assertThat(owners.paths().get(type)).as(type).contains(Owners.OwnerPath.of("object.host_id"));
            }
        });
    }

    @Test
    void whoTookPartNeverOwns() {
        owners.paths()
                .forEach((type, paths) -> assertThat(paths)
                        .as(type)
                        .noneMatch(path -> path.toString().contains("participant"))
                        .noneMatch(path -> path.toString().contains("registrant"))
                        .noneMatch(path -> path.toString().contains("email")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meeting.updated|{\"operator_id\":\"o\",\"object\":{\"id\":1},\"old_object\":{\"host_id\":\"h\"}}|h,o",
                "user.created|{\"operator_id\":\"admin\",\"object\":{\"id\":\"u\"}}|admin,u",
                "phone.callee_ringing|{\"object\":{\"callee\":{\"user_id\":\"a\"},\"caller\":{\"user_id\":\"b\"}}}|a",
                "phone.caller_ended|{\"object\":{\"callee\":{\"user_id\":\"a\"},\"caller\":{\"user_id\":\"b\"}}}|b",
                "phone.recording_completed|{\"object\":{\"recordings\":[{\"user_id\":\"a\"},{\"owner\":{\"id\":\"b\"}}]}}|a,b",
                "meeting.participant_joined|{\"object\":{\"host_id\":\"h\",\"participant\":{\"id\":\"p\",\"participant_user_id\":\"p\"}}}|h",
                "meeting.ended|{\"object\":{\"host_id\":\"\"}}|''",
                "meeting.ended|{\"object\":{\"host_id\":{\"a\":1}}}|''",
                "meeting.ended|{\"object\":[]}|''",
                "meeting.chat_message_sent|{\"object\":{\"id\":1}}|''"
            })
    void findsTheOwners(String type, String payload, String expected) {
        var ids = Arrays.stream(expected.split(",")).filter(id -> !id.isEmpty()).toList();
        assertThat(owners.of(type, Message.read(payload).orElseThrow())).containsExactlyInAnyOrderElementsOf(ids);
    }
}
