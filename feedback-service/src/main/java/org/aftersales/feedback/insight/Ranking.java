package org.aftersales.feedback.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.aftersales.feedback.insight.Level.Measured;
import org.aftersales.feedback.statistics.Ranks;
import org.aftersales.feedback.statistics.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which groups did better than which others, as far as that can be told. */
@Schema(
        description =
                "Groups by the lower end of their interval. Ranks hold for all groups at once with 95 % confidence:"
                        + " where two groups share a rank, what was answered does not tell which is better")
record Ranking(
        List<RankedGroup> items,

        @Schema(
                description =
                        "Groups with fewer than five answers, and the next smallest where all others would tell of"
                                + " these")
        int tooFew,

        @Schema(description = "Whether there are more than 500 groups, of which the first by name are compared")
        boolean incomplete) {

    private static final int SATISFIED_STEPS = 2;

    @Schema(name = "RankedGroup")
    record RankedGroup(
            String group,
            long answers,

            @Schema(description = "Who answered 4 or 5, in percent, with Wilson's interval")
            Measured satisfied,

            @Schema(description = "One more than there are groups that are certainly better")
            int bestRank,

            @Schema(description = "As many as there are groups that are not certainly worse, itself included")
            int worstRank) {}

    private record Entry(String group, Share satisfied) {}

    static Ranking of(List<String> groups, Map<String, Counted> counts, Aspect aspect) {
        var compared = groups.subList(0, Math.min(groups.size(), ScoreUseCases.MOST_RANKED));
        var entries = compared.stream()
                .map(group -> new Entry(group, satisfied(counts.getOrDefault(group, new Counted()), aspect)))
                .filter(entry -> entry.satisfied().of() >= GroupScores.FEWEST)
                .sorted(Comparator.comparingDouble(
                                (Entry entry) -> -entry.satisfied().interval().low())
                        .thenComparing(Entry::group))
                .toList();
        var ranks = Ranks.of(entries.stream().map(Entry::satisfied).toList());
        var items = new ArrayList<RankedGroup>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var rank = ranks.get(i);
            var share = entry.satisfied();
            items.add(new RankedGroup(entry.group(), share.of(), Measured.of(share), rank.best(), rank.worst()));
        }
        return new Ranking(items, compared.size() - items.size(), compared.size() < groups.size());
    }

    /** Of nobody where nobody has answered, which is left out with those of few. */
    private static Share satisfied(Counted counted, Aspect aspect) {
        var answers = aspect.of(counted.crosstab());
        return answers.answers() == 0 ? new Share(0, 1) : answers.top(SATISFIED_STEPS);
    }
}
