package vn.ansinh.reporting.cycle.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** How a reminder puts what is left into words. */
class ReminderTextsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vi | days       | 3 | còn 3 ngày làm việc
            vi | days-late  | 2 | quá hạn 2 ngày làm việc
            vi | hours      | 0 | còn chưa đến 1 giờ
            vi | hours      | 5 | còn 5 giờ
            vi | hours-late | 0 | vừa quá hạn, chưa đến 1 giờ
            vi | hours-late | 1 | quá hạn 1 giờ
            vi | letter     | 0 | hôm nay là ngày văn bản yêu cầu đề nghị gửi (thứ Tư)
            vi | letter     | 2 | còn 2 ngày làm việc đến ngày văn bản yêu cầu đề nghị gửi (thứ Tư)
            en | days       | 1 | 1 working day left
            en | days       | 3 | 3 working days left
            en | days-late  | 1 | 1 working day overdue
            en | days-late  | 2 | 2 working days overdue
            en | hours      | 0 | less than an hour left
            en | hours      | 1 | 1 hour left
            en | hours      | 5 | 5 hours left
            en | hours-late | 0 | overdue by less than an hour
            en | hours-late | 2 | 2 hours overdue
            en | letter     | 0 | today is the day the request letter asks for (thứ Tư)
            en | letter     | 1 | 1 working day left to the day the request letter asks for (thứ Tư)
            en | letter     | 4 | 4 working days left to the day the request letter asks for (thứ Tư)
            """)
    void saysNumbersAsPeopleDo(String language, String key, int number, String words) throws IOException {
        String pattern = file(language).getProperty("daily.timing." + key);

        assertThat(new MessageFormat(pattern, Locale.forLanguageTag(language)).format(new Object[] {number, "thứ Tư"}))
                .isEqualTo(words);
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(file("en").stringPropertyNames()).isEqualTo(file("vi").stringPropertyNames());
    }

    private static Properties file(String language) throws IOException {
        var file = new Properties();
        file.load(new InputStreamReader(
                new ClassPathResource("messages/daily_" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8));
        return file;
    }
}
