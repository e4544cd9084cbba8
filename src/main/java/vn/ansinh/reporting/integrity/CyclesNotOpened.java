package vn.ansinh.reporting.integrity;

import java.util.List;
import vn.ansinh.reporting.catalogue.ReportingCalendar.DueCycle;

/** Knows which cycles have been opened, so that the page can say which wait for a mend. */
public interface CyclesNotOpened {

    /** Those that should be open today and never were opened. */
    List<DueCycle> notOpened();
}
