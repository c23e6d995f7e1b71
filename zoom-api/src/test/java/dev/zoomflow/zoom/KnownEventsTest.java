package dev.zoomflow.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.handler.EventType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KnownEventsTest {
    private static final List<Field> CONSTANTS = Arrays.stream(ZoomEvents.class.getFields())
            .filter(field -> field.getType() == EventType.class)
            .toList();

    @Test
    void everyFamilyIsThere() {
        assertThat(CONSTANTS)
                .extracting(field -> field.getName().split("_", 2)[0])
                .contains("MEETING", "RECORDING", "USER");
        assertThat(CONSTANTS).hasSizeGreaterThan(90).extracting(Field::getName).doesNotHaveDuplicates();
    }

    @Test
    void aConstantIsCalledAsItsEvent() throws IllegalAccessException {
        for (var constant : CONSTANTS) {
            var name = constant.getName().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
            assertThat(constant.get(null)).hasToString("zoom:" + name);
        }
    }

    @Test
    void everyRecordCanBeRead() {
        for (var constant : CONSTANTS) {
            var type = (ParameterizedType) constant.getGenericType();
            assertThat(RecordReader.of((Class<?>) type.getActualTypeArguments()[0]))
                    .describedAs(constant.getName())
                    .isNotNull();
        }
    }
}
