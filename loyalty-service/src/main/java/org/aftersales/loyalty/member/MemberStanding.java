package org.aftersales.loyalty.member;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands in the programme.
 *
 * @param tier its code; null: none
 * @param segments codes of the groups that they were put into
 */
public record MemberStanding(@Nullable String tier, List<String> segments) {
    public static final MemberStanding UNKNOWN = new MemberStanding(null, List.of());

    public MemberStanding {
        segments = List.copyOf(segments);
    }
}
