package vn.ansinh.reporting.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import vn.ansinh.reporting.consolidation.ConsolidatedMail;
import vn.ansinh.reporting.cycle.daily.ReminderMail;
import vn.ansinh.reporting.cycle.daily.ReminderMail.Audience;
import vn.ansinh.reporting.cycle.daily.ReminderMail.Moment;
import vn.ansinh.reporting.difficulty.DifficultyMail;
import vn.ansinh.reporting.plan.PlanMail;
import vn.ansinh.reporting.report.ReportMail;

class MailTemplateTest {

    private static final String LINK = "https://baocao.example.vn/task/6f1c";
    private static final List<String> LANGUAGES = List.of("vi", "en");

    private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
            Map.entry("regime", List.of("CCHC")),
            Map.entry("basis", List.of("Điều 3 Thông tư 10/2022")),
            Map.entry("agency", List.of("Sở Y tế")),
            Map.entry("period", List.of("6 tháng đầu năm 2021")),
            Map.entry("subject", List.of("Rà soát việc cấp thẻ bảo hiểm y tế")),
            Map.entry("directive", List.of("Văn bản số 1234/UBND-VX ngày 12/04/2021")),
            Map.entry("instructions", List.of("Kèm danh sách", "Gửi cả bản Excel")),
            Map.entry("deadline", List.of("trước ngày 10/5/2021 (hết ngày 09/5, Chủ nhật)")),
            Map.entry("newDeadline", List.of("17 giờ 00 ngày 14/5/2021")),
            Map.entry("letter", List.of("Công văn số 812/SLĐTBXH-BTXH ngày 12/4/2021")),
            Map.entry("cutOff", List.of("30/4/2021")),
            Map.entry("note", List.of("Số liệu bảo hiểm y tế lấy theo thẻ còn hiệu lực.")),
            Map.entry("person", List.of("Nguyễn Thị Ngọc Ánh")),
            Map.entry("reason", List.of("Số hộ nghèo chưa khớp <biểu 02> & biểu 03.")),
            Map.entry("remarks", List.of("A1.03: chưa có số liệu quý I", "Mục III: cần nêu rõ nguyên nhân")),
            Map.entry("submittedAt", List.of("16 giờ 05 ngày 07/5/2021")),
            Map.entry("timeliness", List.of("Đúng hạn")),
            Map.entry("noticed", List.of("2 nội dung cần lưu ý, nêu trong giấy xác nhận")),
            Map.entry("timing", List.of("còn 3 ngày làm việc")),
            Map.entry("step", List.of("Chờ lãnh đạo duyệt")),
            Map.entry("agencies", List.of("Sở Tài chính", "Ủy ban nhân dân huyện Vũng Liêm")),
            Map.entry("requestedUntil", List.of("14/5/2021")),
            Map.entry("reviewDue", List.of("12/5/2021")),
            Map.entry("directions", List.of("Tiếp tục theo dõi tiến độ cấp thẻ.")),
            Map.entry("difficulty", List.of("KK-2021-0007 – Chậm cấp thẻ bảo hiểm y tế cho hộ nghèo")),
            Map.entry("raiser", List.of("Ủy ban nhân dân huyện Long Hồ")),
            Map.entry("task", List.of("Phân loại, xử lý")),
            Map.entry("due", List.of("thứ Tư, 14/4/2021")),
            Map.entry("news", List.of("Ủy ban nhân dân tỉnh đã chỉ đạo")),
            Map.entry("waitingFor", List.of("Đầu mối tổng hợp cơ quan thường trực")),
            Map.entry("figure", List.of("KL92 A3-02 Số hộ nghèo, năm 2024")),
            Map.entry("recalculated", List.of("12.345")),
            Map.entry("outcome", List.of("Đã xác nhận")),
            Map.entry("question", List.of("Vì sao tỷ lệ giảm so với kỳ trước?")));

    private final ReloadableResourceBundleMessageSource messages = messages();
    private final MailWriter writer = new MailWriter(
            messages, new MailSettings("https://baocao.example.vn", new MailSettings.Mail("bao-cao@example.vn", "")));

    static Stream<MailTemplate> everyTemplate() {
        return Stream.<MailTemplate[]>of(
                        ReportMail.values(),
                        ReminderMail.values(),
                        ConsolidatedMail.values(),
                        DifficultyMail.values(),
                        PlanMail.values(),
                        TrialMail.values())
                .flatMap(Stream::of);
    }

    static Stream<Arguments> everyTemplateInBothLanguages() {
        return LANGUAGES.stream()
                .flatMap(language -> everyTemplate().map(template -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInBothLanguages")
    void saysEverythingInBothFormsAndLeavesNothingUnresolved(MailTemplate template, String language) {
        WrittenMail mail = writer.write(sample(template, language, template.valueNames()));

        assertThat(mail.subject()).isNotBlank().hasSizeLessThan(150);
        assertThat(Stream.of(mail.subject(), mail.text(), mail.html()))
                .allSatisfy(written -> assertThat(written)
                        .doesNotContain(
                                "??", "{0}", "{1}", "{2}", "{3}", "{4}", "null", " th:", "[(", "[#", "\uFFFD", "''")
                        .doesNotContainPattern("\\$\\{"));
        template.valueNames()
                .forEach(name -> SAMPLES.get(name).forEach(line -> {
                    assertThat(mail.text()).contains(line);
                    assertThat(mail.html())
                            .contains(line.replace("&", "&amp;")
                                    .replace("<", "&lt;")
                                    .replace(">", "&gt;"));
                }));
        assertThat(mail.text()).contains("Trần Văn Bảo", LINK, "KL92/2021-H1/SYT", "MAIL-000042");
        assertThat(mail.html()).contains("Trần Văn Bảo", "href=\"" + LINK + "\"", "KL92/2021-H1/SYT", "MAIL-000042");
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void isWholeWithoutItsOptionalValuesAndWithoutALink(MailTemplate template) {
        QueuedMail queued = sample(template, "vi", template.content().required());
        WrittenMail mail = writer.write(new QueuedMail(
                queued.id(),
                queued.messageId(),
                template,
                queued.businessKey(),
                queued.recipient(),
                queued.language(),
                queued.content(),
                null,
                null,
                MailState.QUEUED));

        assertThat(mail.text()).doesNotContain("http", "{", "null").doesNotContainPattern("\n- [^\n]*: *\n(?! {4}\\+)");
        assertThat(mail.html()).doesNotContain("href", "{", ">null<");
        assertThat(mail.subject()).doesNotContain("{").doesNotContainPattern("\\s\\s|– *$");
    }

    @Test
    void theFilesOfBothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Properties vietnamese = file("vi");
        Properties english = file("en");

        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(vietnamese.stringPropertyNames());
        vietnamese.stringPropertyNames().forEach(key -> {
            if (key.endsWith(".subject")) {
                assertThat(placeholders(english, key)).as(key).isEqualTo(placeholders(vietnamese, key));
            }
        });
    }

    @Test
    void theFilesHaveTheTextsOfAllTemplatesAndNoOthers() throws IOException {
        Set<String> needed = new TreeSet<>(Set.of(
                "notification.sender",
                "notification.greeting",
                "notification.subject-of-regime",
                "notification.closing",
                "notification.link-hint",
                "notification.no-reply",
                "notification.reply-to",
                "notification.reference",
                "notification.trial.no-address",
                "notification.kept.no-address"));
        for (MailTemplate template : everyTemplate().toList()) {
            Stream.of("subject", "body", "action")
                    .map(part -> template.key() + "." + part)
                    .forEach(needed::add);
            template.valueNames().stream()
                    .map(name -> "notification.value." + name)
                    .forEach(needed::add);
        }

        assertThat(file("vi").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(needed);
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void sentencesReferOnlyToValuesThatAreAlwaysThere(MailTemplate template) throws IOException {
        for (String language : LANGUAGES) {
            Properties file = file(language);
            assertThat(Stream.of("subject", "body", "action")
                            .flatMap(part -> placeholders(file, template.key() + "." + part).stream()))
                    .allMatch(number -> number < template.content().required().size());
        }
    }

    @Test
    void vietnameseIsComposedAsMailProgramsExpectIt() throws IOException {
        Properties vietnamese = file("vi");

        assertThat(vietnamese.values())
                .allSatisfy(text -> assertThat(Normalizer.isNormalized((String) text, Normalizer.Form.NFC))
                        .as((String) text)
                        .isTrue());
        assertThat(Pattern.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
                        .matcher(vietnamese.getProperty("notification.report-requested.body"))
                        .results()
                        .count())
                .isGreaterThan(20);
    }

    @Test
    void thereIsAReminderForEveryAudienceAndMoment() {
        for (Audience audience : Audience.values()) {
            for (Moment moment : Moment.values()) {
                assertThat(ReminderMail.of(audience, moment).name()).isEqualTo("REMINDER_" + audience + "_" + moment);
            }
        }
    }

    @Test
    void repliesAreInvitedOnlyWhereSomebodyReadsThem() {
        var answered = new MailWriter(
                messages,
                new MailSettings(
                        "https://baocao.example.vn", new MailSettings.Mail("bao-cao@example.vn", "btxh@example.vn")));
        QueuedMail mail =
                sample(ReportMail.ACCEPTED, "vi", ReportMail.ACCEPTED.content().required());

        assertThat(answered.write(mail).text()).contains("xin gửi về btxh@example.vn");
        assertThat(writer.write(mail).text()).contains("xin không trả lời thư này");
    }

    /** So that two plans of one body, asked for on one day, are not taken for one. */
    @Test
    void besideOtherRegimesTheSubjectNamesTheRegime() {
        List<String> alone = PlanMail.PLAN_REQUESTED.content().required();
        List<String> besideOthers = PlanMail.PLAN_REQUESTED.valueNames();

        assertThat(writer.write(sample(PlanMail.PLAN_REQUESTED, "vi", alone)).subject())
                .isEqualTo("Đề nghị xây dựng kế hoạch thực hiện – Sở Y tế");
        assertThat(writer.write(sample(PlanMail.PLAN_REQUESTED, "vi", besideOthers))
                        .subject())
                .isEqualTo("Đề nghị xây dựng kế hoạch thực hiện – Sở Y tế (CCHC)");
    }

    private static QueuedMail sample(MailTemplate template, String language, List<String> names) {
        Map<String, List<String>> content = new LinkedHashMap<>();
        names.forEach(name -> content.put(name, SAMPLES.get(name)));
        return new QueuedMail(
                42,
                "<mail-42@example.vn>",
                template,
                "KL92/2021-H1/SYT",
                new Recipient("bao@example.vn", "Trần Văn Bảo"),
                Locale.forLanguageTag(language),
                content,
                LINK,
                null,
                MailState.QUEUED);
    }

    private static Set<Integer> placeholders(Properties file, String key) {
        return Pattern.compile("\\{(\\d)}")
                .matcher(file.getProperty(key))
                .results()
                .map((MatchResult match) -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties file(String language) throws IOException {
        var file = new Properties();
        try (var in =
                MailTemplateTest.class.getResourceAsStream("/messages/notification_" + language + ".properties")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return file;
    }

    private static ReloadableResourceBundleMessageSource messages() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/notification");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
