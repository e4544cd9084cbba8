package vn.ansinh.reporting.integrity;

import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order of the page. */
final class DataChecks {

    static final List<DataCheck> ALL = Stream.of(
                    BodyChecks.all(),
                    PeopleChecks.all(),
                    IndicatorChecks.all(),
                    TerritoryChecks.all(),
                    CalendarChecks.all(),
                    RegimeChecks.all())
            .flatMap(List::stream)
            .toList();

    private DataChecks() {}
}
