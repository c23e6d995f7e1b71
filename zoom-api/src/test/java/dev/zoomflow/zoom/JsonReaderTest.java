package dev.zoomflow.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @Test
    void everyKindOfValueIsRead() {
        var text = " {\"a\":[1,-2.5e+3,true,false,null],\"b\":{\"c\":\"d\"},\"e\":[],\"f\":{}}\r\n";

        var object = (Json.Members) JsonReader.read(text);

        assertThat(object.raw()).isEqualTo(text.strip());
        assertThat(object.members())
                .containsEntry(
                        "a",
                        new Json.Items(List.of(
                                new Json.Numeral("1"),
                                new Json.Numeral("-2.5e+3"),
                                new Json.Flag(true),
                                new Json.Flag(false),
                                new Json.Nothing())))
                .containsEntry("b", new Json.Members(Map.of("c", new Json.Text("d")), "{\"c\":\"d\"}"))
                .containsEntry("e", new Json.Items(List.of()));
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(JsonReader.read("9007199254740993.10")).isEqualTo(new Json.Numeral("9007199254740993.10"));
    }

    @Test
    void escapesAreResolved() {
        assertThat(JsonReader.read("\"\\u00e9\\ud83d\\ude00\\\"\\\\\\/\\b\\f\\n\\r\\t\""))
                .isEqualTo(new Json.Text("é😀\"\\/\b\f\n\r\t"));
    }

    @Test
    void ofEqualNamesTheLastCounts() {
        assertThat(((Json.Members) JsonReader.read("{\"a\":1,\"a\":2}")).members())
                .containsExactly(Map.entry("a", new Json.Numeral("2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "01",
                "-",
                "1.",
                ".5",
                "1e",
                "+1",
                "NaN",
                "tru",
                "nul",
                "True",
                "'a'",
                "\"a",
                "\"\t\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u１２３４\"",
                "[1,]",
                "[1 2]",
                "[",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\"}",
                "{\"a\":}",
                "{",
                "{}{}",
                "1 x",
                "\ufeff{}",
                "/**/1"
            })
    void whatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("this is not JSON");
    }

    @Test
    void depthIsBounded() {
        assertThat(JsonReader.read("[".repeat(100) + "]".repeat(100))).isInstanceOf(Json.Items.class);
        assertThatThrownBy(() -> JsonReader.read("[".repeat(1_000_000))).hasMessageContaining("nested deeper than 100");
    }

    @Test
    void theMessageSaysWhereButNotWhat() {
        assertThatThrownBy(() -> JsonReader.read("{\"password\":private}"))
                .hasMessage("this is not JSON: no JSON value, at character 13");
    }
}
