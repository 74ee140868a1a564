package bd.haat.product.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How good one answer was. nDCG as Järvelin and Kekäläinen have it (Cumulated gain-based evaluation, 2002) with gains 2^grade − 1
 * and discount log2(rank + 1); an answer counts as relevant from grade 2 on, or from 1 where the set holds nothing better.
 */
record Marks(JudgedQuery query, double ndcg, double reciprocalRank, double recall, boolean empty) {
    private static final int SEEN = 10;
    private static final int DEEP = 50;

    /** @param found grades of what was found, in its order @param ideal grades of the whole market, best first */
    static Marks of(JudgedQuery query, List<Integer> found, List<Integer> ideal) {
        int relevant = ideal.isEmpty() ? 1 : Math.min(2, ideal.getFirst());
        int first = 0;
        while (first < found.size() && found.get(first) < relevant) first++;
        long there = ideal.stream().filter(grade -> grade >= relevant).count();
        long met = found.stream().limit(DEEP).filter(grade -> grade >= relevant).count();
        return new Marks(
                query,
                gain(found) / gain(ideal),
                first < found.size() ? 1.0 / (first + 1) : 0,
                (double) met / Math.min(there, DEEP),
                found.isEmpty());
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < Math.min(SEEN, grades.size()); i++)
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        return sum;
    }

    static double mean(Collection<Marks> marks, ToDoubleFunction<Marks> of) {
        return marks.stream().mapToDouble(of).average().orElse(0);
    }

    static double empty(Collection<Marks> marks) {
        return mean(marks, mark -> mark.empty() ? 1 : 0);
    }

    static Comparator<Marks> worst() {
        return Comparator.comparingDouble(Marks::ndcg);
    }
}
