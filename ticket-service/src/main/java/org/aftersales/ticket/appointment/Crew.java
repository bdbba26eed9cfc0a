package org.aftersales.ticket.appointment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftersales.ticket.technician.Free;
import org.aftersales.ticket.technician.NeededSkill;
import org.aftersales.ticket.technician.Window;

/**
 * Who goes together to an appointment.
 *
 * @param able who is free then, the least busy first
 * @param skills of each of which one of them must hold; few
 * @param size how many go
 */
record Crew(List<Free> able, List<NeededSkill> skills, int size, Window slot) {

    /** Each time whoever has most of what is missing; where those together lack something, others who do not. */
    Optional<List<String>> found() {
        if (able.size() < size) return Optional.empty();
        return oneByOne()
                .or(this::fewest)
                .map(crew -> crew.stream().map(Free::technicianId).sorted().toList());
    }

    private Optional<List<Free>> oneByOne() {
        var crew = new ArrayList<Free>();
        int missing = all();
        while (crew.size() < size) {
            int open = missing;
            var next = able.stream()
                    .filter(each -> !crew.contains(each))
                    .reduce((one, other) -> held(one, open) >= held(other, open) ? one : other)
                    .orElseThrow();
            crew.add(next);
            missing &= ~held(next);
        }
        return missing == 0 ? Optional.of(crew) : Optional.empty();
    }

    /** The fewest who have all skills together, and the least busy beside them; none where there are no such few. */
    private Optional<List<Free>> fewest() {
        var holders = new LinkedHashMap<Integer, Free>(); // the least busy of those who hold the same
        for (var each : able) holders.putIfAbsent(held(each), each);
        return Optional.ofNullable(covering(holders).get(all()))
                .filter(crew -> crew.size() <= size)
                .map(crew -> {
                    var others = able.stream().filter(each -> !crew.contains(each));
                    return Stream.concat(crew.stream(), others.limit(size - crew.size()))
                            .toList();
                });
    }

    /** By the skills that are covered, the fewest who cover them. Somebody holds the first that is missing: they are tried. */
    private Map<Integer, List<Free>> covering(Map<Integer, Free> holders) {
        var fewest = new HashMap<Integer, List<Free>>(Map.of(0, List.of()));
        for (int covered = 0; covered < all(); covered++) {
            var crew = fewest.get(covered);
            if (crew == null || crew.size() == size) continue;
            int wanted = Integer.lowestOneBit(~covered);
            for (var holder : holders.entrySet()) {
                if ((holder.getKey() & wanted) == 0) continue;
                fewest.merge(covered | holder.getKey(), with(crew, holder.getValue()), Crew::shorter);
            }
        }
        return fewest;
    }

    private static List<Free> shorter(List<Free> one, List<Free> other) {
        return one.size() <= other.size() ? one : other;
    }

    private static List<Free> with(List<Free> crew, Free another) {
        return Stream.concat(crew.stream(), Stream.of(another)).toList();
    }

    private int all() {
        return (1 << skills.size()) - 1;
    }

    private int held(Free each, int of) {
        return Integer.bitCount(held(each) & of);
    }

    /** A bit for each skill. */
    private int held(Free each) {
        int held = 0;
        for (int place = 0; place < skills.size(); place++) {
            if (each.has(skills.get(place), slot)) held |= 1 << place;
        }
        return held;
    }
}
