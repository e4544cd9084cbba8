package vn.ansinh.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Indicator.Split;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.SeriesBreak;
import vn.ansinh.reporting.catalogue.SeriesBreaks;
import vn.ansinh.reporting.catalogue.SeriesData;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;

/**
 * Whether an agency's earlier figures are of what it reports today, and if not, why: it is compared where it is the same
 * body on the same ground, or the only heir of bodies that it carries on wholly and that all said a figure.
 */
@Component
class OwnSeries {

    /**
     * What has to be known before figures are read.
     *
     * @param sentences what is not compared, and from when cumulative figures count
     * @param since by indicator, the day from which it counts where that is not the first of the year
     */
    record Said(List<String> sentences, Map<String, LocalDate> since) {}

    private final IndicatorCatalogue indicators;
    private final ReportingCalendar calendar;
    private final SeriesData series;
    private final AgencyDirectory directory;
    private final Texts texts;

    OwnSeries(
            IndicatorCatalogue indicators,
            ReportingCalendar calendar,
            SeriesData series,
            AgencyDirectory directory,
            Texts texts) {
        this.indicators = indicators;
        this.calendar = calendar;
        this.series = series;
        this.directory = directory;
        this.texts = texts;
    }

    /**
     * Why a figure of then is not compared with today's; empty where it is.
     *
     * @param standard by which it was counted then
     * @param told who said a number then, or that it does not apply
     */
    Optional<String> apart(AgencyReport report, Indicator today, Period then, String standard, Set<String> told) {
        if (!standard.equals(today.standard())) {
            return Optional.of(
                    standard.isEmpty()
                            ? texts.of("report.series.no-standard")
                            : texts.of("report.series.standard", standard));
        }
        Period now = Period.parse(report.period());
        // Within a year a body counts on from what it had reached, whatever the province's border.
        boolean ofProvince = territory(report).isEmpty() && then.year() != now.year();
        Set<String> codes = indicators.of(report.regime()).lineage(today.code());
        return series.breaks()
                .between(regime(report), today, codes, ofProvince, then, now, report.cutOff())
                .map(found -> found.sentence(texts.locale()))
                .or(() -> otherGround(report, today, then, told))
                .or(() -> otherSpan(report, today, then, now));
    }

    private Optional<String> otherGround(AgencyReport report, Indicator today, Period then, Set<String> told) {
        if (today.split() != Split.TERRITORY && today.split() != Split.LEVEL) {
            return Optional.empty();
        }
        RegimeIndicators catalogue = indicators.of(report.regime());
        var agency = new AgencyCode(report.agency());
        LocalDate day =
                SeriesBreaks.counted(regime(report), today, then, Period.parse(report.period()), report.cutOff());
        Optional<LocalDate> grown = catalogue.partlyEarlierReporters(today.code(), agency, report.cutOff()).stream()
                .filter(ended -> directory.find(ended, day).isPresent())
                .flatMap(ended -> directory.endOf(ended).stream())
                .max(LocalDate::compareTo)
                .map(end -> end.plusDays(1));
        Optional<Agency> itself = directory.find(agency, day);
        Optional<LocalDate> moved = itself.filter(body ->
                        !Objects.equals(body.territory(), territory(report).orElse(null)))
                .flatMap(body -> directory.find(agency, report.cutOff()))
                .map(Agency::validFrom);
        Optional<String> silent = Stream.concat(
                        itself.map(Agency::code).stream(),
                        catalogue.earlierReporters(today.code(), agency, report.cutOff()).stream()
                                .filter(ended -> directory.find(ended, day).isPresent()))
                .filter(part -> !told.contains(part.value()))
                .map(part -> directory.nameOn(part, day, texts.locale()))
                .findFirst();
        return grown.or(() -> moved)
                .map(from -> texts.of("report.series.ground", Formats.day(from)))
                .or(() -> silent.map(name -> texts.of("report.series.silent", name)));
    }

    /** What is cumulative from July on does not compare with a whole year, neither then nor now. */
    private Optional<String> otherSpan(AgencyReport report, Indicator today, Period then, Period now) {
        if (!today.timeAxis().counted() || then.year() == now.year()) {
            return Optional.empty();
        }
        RegimeIndicators catalogue = indicators.of(report.regime());
        Regime regime = regime(report);
        var agency = new AgencyCode(report.agency());
        return catalogue
                .countsFrom(today.code(), agency, regime.days(now).first(), report.cutOff())
                .map(from -> texts.of("report.series.since-now", Formats.day(from)))
                .or(() -> catalogue
                        .countsFrom(today.code(), agency, regime.days(then).first(), report.cutOff())
                        .filter(from -> !from.isAfter(regime.days(then).last()))
                        .map(from -> texts.of("report.series.since-then", Formats.day(from))));
    }

    private Regime regime(AgencyReport report) {
        return calendar.regime(report.regime());
    }

    private Optional<String> territory(AgencyReport report) {
        return directory.find(new AgencyCode(report.agency()), report.cutOff()).map(Agency::territory);
    }

    /** What a report's forms and pages say of its series, whether there are earlier figures or not. */
    Said said(AgencyReport report, Map<String, Indicator> asked) {
        Period now = Period.parse(report.period());
        var agency = new AgencyCode(report.agency());
        LocalDate first = regime(report).days(now).first();
        RegimeIndicators catalogue = indicators.of(report.regime());
        var sentences = new LinkedHashSet<String>();
        var since = new LinkedHashMap<String, LocalDate>();
        for (Indicator indicator : asked.values()) {
            if (indicator.typed()) {
                catalogue
                        .countsFrom(indicator.code(), agency, first, report.cutOff())
                        .ifPresent(from -> since.put(indicator.code(), from));
            }
        }
        since.values().stream()
                .distinct()
                .forEach(from -> sentences.add(texts.of("report.series.begun", Formats.day(from))));
        now.previous()
                .ifPresent(before -> asked.values().stream()
                        .filter(Indicator::typed)
                        .forEach(indicator ->
                                notCompared(report, indicator, before, now).ifPresent(sentences::add)));
        return new Said(List.copyOf(new ArrayList<>(sentences)), since);
    }

    /** Also where nothing stands that could be compared: a body on new ground has no figures of before. */
    private Optional<String> notCompared(AgencyReport report, Indicator indicator, Period before, Period now) {
        Optional<String> territory = territory(report);
        if (territory.isEmpty()) {
            return series.breaks()
                    .between(
                            regime(report),
                            indicator,
                            indicators.of(report.regime()).lineage(indicator.code()),
                            true,
                            before,
                            now,
                            report.cutOff())
                    .filter(found -> found.kind() == SeriesBreak.Kind.TERRITORY)
                    .map(found -> found.sentence(texts.locale()));
        }
        var agency = new AgencyCode(report.agency());
        LocalDate day = SeriesBreaks.counted(regime(report), indicator, before, now, report.cutOff());
        // Before the first report there is nothing to compare with; on ground that was another's there is.
        boolean heir = indicators
                        .of(report.regime())
                        .earlierReporters(indicator.code(), agency, report.cutOff())
                        .isEmpty()
                && !indicators
                        .of(report.regime())
                        .partlyEarlierReporters(indicator.code(), agency, report.cutOff())
                        .isEmpty();
        return directory
                .beginningOf(agency)
                .filter(begun -> begun.isAfter(day) && heir)
                .map(begun -> texts.of("report.series.new-ground", Formats.day(begun)));
    }
}
