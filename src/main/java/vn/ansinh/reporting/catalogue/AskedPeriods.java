package vn.ansinh.reporting.catalogue;

import java.util.List;

/** A module that has asked bodies for reports: what the catalogue said then is not changed backwards. */
public interface AskedPeriods {

    /** Those called off are none. */
    List<AskedPeriod> askedPeriods();
}
