package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import vn.ansinh.reporting.document.StoredFile;

/**
 * What changed between two contents of a report.
 *
 * @param anchor {@code cell:A2-01:actual}, {@code section:II.A3}, {@code difficulties} or {@code attachments}
 * @param before empty where there was nothing
 * @param after empty where there is nothing any more
 */
record Difference(String anchor, String before, String after) {

    static List<Difference> between(ReportContent before, ReportContent after) {
        Map<String, String> old = flat(before);
        Map<String, String> now = flat(after);
        var anchors = new TreeSet<>(old.keySet());
        anchors.addAll(now.keySet());
        var differences = new ArrayList<Difference>();
        for (String anchor : anchors) {
            String was = old.getOrDefault(anchor, "");
            String is = now.getOrDefault(anchor, "");
            if (!was.equals(is)) {
                differences.add(new Difference(anchor, was, is));
            }
        }
        return differences;
    }

    private static Map<String, String> flat(ReportContent content) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("report:nil", String.valueOf(content.nilReport()));
        for (Cell cell : content.cells()) {
            String anchor = "cell:" + cell.indicator() + ":";
            fields.put(anchor + "state", cell.state().name());
            fields.put(anchor + "actual", plain(cell.actual()));
            fields.put(anchor + "estimate", plain(cell.estimate()));
            fields.put(anchor + "reason", cell.reason());
            fields.put(anchor + "note", cell.note());
        }
        content.standing()
                .forEach(line ->
                        fields.merge("standing:" + line.section(), line.text(), (one, two) -> one + "\n" + two));
        content.sections().forEach(section -> fields.put("section:" + section.code(), section.content()));
        fields.put(
                "difficulties",
                String.join(
                        "\n",
                        content.difficulties().stream()
                                .map(entry -> Objects.toString(entry.area(), "") + ": " + entry.description() + " – "
                                        + entry.cause() + " – " + entry.proposal())
                                .toList()));
        content.tasks().forEach(task -> fields.put("task:" + task.id(), task.said()));
        fields.put(
                "attachments",
                String.join(
                        "\n",
                        content.attachments().stream()
                                .filter(file -> !file.signed())
                                .map(StoredFile::name)
                                .toList()));
        return fields;
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
