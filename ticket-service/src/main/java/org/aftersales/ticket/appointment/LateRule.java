package org.aftersales.ticket.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.aftersales.kit.domain.Money;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a tenant says of late changes of appointments of a type. */
@Entity
@Table(name = "late_change_rule")
class LateRule {

    @Id
    @Enumerated(EnumType.STRING)
    private AppointmentType type;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    private String cutOff;
    private @Nullable Long feeMinor;
    private @Nullable String feeCurrency;
    private @Nullable Integer ownMoves;

    static LateRule of(AppointmentType type) {
        var rule = new LateRule();
        rule.type = type;
        return rule;
    }

    void become(LateRuleDocument told) {
        var fee = told.fee();
        cutOff = told.cutOff();
        feeMinor = fee == null ? null : fee.minor();
        feeCurrency = fee == null ? null : fee.currency();
        ownMoves = told.ownMoves();
    }

    AppointmentType type() {
        return type;
    }

    long version() {
        return version;
    }

    LateRuleDocument document() {
        var fee = feeMinor == null || feeCurrency == null ? null : Money.ofMinor(feeMinor, feeCurrency);
        return new LateRuleDocument(cutOff, fee, ownMoves);
    }

    protected LateRule() {}
}
