package bd.haat.backing.clickhouse;

import java.util.regex.Pattern;

/**
 * What the engine answered.
 *
 * @param bytes the result in the format asked for
 * @param error null, or what it says against the statement, beginning with {@code Code: n}
 * @param rowsRead rows it looked at
 * @param bytesRead bytes it looked at
 */
record Answer(byte[] bytes, String error, long rowsRead, long bytesRead) {
    private static final Pattern CODE = Pattern.compile("Code: (\\d+)");
    private static final String UNKNOWN = "1000";

    static Answer failed(String error) {
        return new Answer(new byte[0], error, 0, 0);
    }

    boolean ok() {
        return error == null;
    }

    /** ClickHouse's number for the error. */
    String code() {
        var code = CODE.matcher(error);
        return code.find() ? code.group(1) : UNKNOWN;
    }
}
