package bd.haat.product.querylog;

import java.util.List;

/** What many people searched for. */
public interface PopularQueries {
    /**
     * Queries in which each typed word begins a word, by letters or by sound; the most popular first.
     *
     * @param typed in the form of {@link bd.haat.product.script.SoundKeys#words}
     */
    List<String> beginning(String[] typed, int most);
}
