package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.MemberId;

@ApplicationScoped
class Accounts implements Aggregates<Account, MemberId> {}
