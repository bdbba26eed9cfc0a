package org.aftersales.feedback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SurveyTextsTest {

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertEquals(texts("en").keySet(), texts("fa").keySet());
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var file = SurveyTextsTest.class.getResourceAsStream("/messages/survey_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
