package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentsTest {

    @Test
    void whatWasFrozenBeforeThereWerePlansIsReadWithoutTasks() {
        ReportContent content = Contents.parse(
                "{\"attachments\":[],\"cells\":[],\"difficulties\":[],\"nilReport\":false,\"sections\":[]}");

        assertThat(content.tasks()).isEmpty();
    }
}
