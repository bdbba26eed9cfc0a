package org.aftersales.ticket.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Which skill tickets of one sort need where nobody says so. */
@Entity
@Table(name = "skill_rule")
class SkillRule {

    @Id
    private String code;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private SkillRuleDocument document;

    static SkillRule of(String code, SkillRuleDocument told) {
        var rule = new SkillRule();
        rule.code = code;
        rule.document = told;
        return rule;
    }

    void change(SkillRuleDocument told) {
        document = told;
    }

    /** In the order in which tickets are held against them. */
    static List<SkillRule> ordered(List<SkillRule> rules) {
        return rules.stream()
                .sorted(Comparator.comparingInt((SkillRule rule) -> rule.document.position())
                        .thenComparing(rule -> rule.code))
                .toList();
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    SkillRuleDocument document() {
        return document;
    }

    protected SkillRule() {}
}
