package vn.ansinh.reporting.exchange;

import java.util.Map;

/**
 * How packets are written and read. Once the whole text of QCVN 125:2021/BTTTT is at hand another form takes the place of {@link
 * NeutralJson}, and nothing else changes.
 */
interface PacketFormat {

    /** The files of a package by their names, in their order; the same content is the same file. */
    Map<String, byte[]> write(RegimePackage content);

    /**
     * @param wrong takes what cannot be read, all of it
     * @return null when something cannot be read
     */
    RegimePackage read(Map<String, byte[]> files, Wrong wrong);
}
