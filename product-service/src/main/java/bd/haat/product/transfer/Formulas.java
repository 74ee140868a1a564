package bd.haat.product.transfer;

/**
 * Spreadsheets take a text for a formula that begins with one of {@code = + - @}, a tab or a line's end (OWASP, CSV injection). No file of ours
 * carries one: an apostrophe stands before it, as the spreadsheets themselves write it, and is taken away again when the file comes back.
 */
public final class Formulas {
    private static final String BEGIN_ONE = "=+-@\t\r\n";

    private Formulas() {}

    /** @param text may be null */
    public static String disarmed(String text) {
        return begins(text, 0) ? "'" + text : text;
    }

    static String restored(String cell) {
        return cell.startsWith("'") && begins(cell, 1) ? cell.substring(1) : cell;
    }

    /** Whether nobody would write this but to have it run. A text may well begin with + or -. */
    static boolean isFormula(String cell) {
        return cell.startsWith("=") || cell.startsWith("@");
    }

    private static boolean begins(String text, int at) {
        return text != null && text.length() > at && BEGIN_ONE.indexOf(text.charAt(at)) >= 0;
    }
}
