package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.outbox.Outbox;
import org.aftersales.kit.rest.AnsweredTogether;
import org.aftersales.kit.tenant.Caller;

/** Redemptions that one member makes at the same time: their account is locked once for all of them. */
@ApplicationScoped
class RedemptionsTogether implements AnsweredTogether<RedeemReward, Wish> {
    private final RedemptionTogetherUseCases redemptions;
    private final Caller caller;
    private final UriInfo uri;
    private final Outbox outbox;

    RedemptionsTogether(RedemptionTogetherUseCases redemptions, Caller caller, UriInfo uri, Outbox outbox) {
        this.redemptions = redemptions;
        this.caller = caller;
        this.uri = uri;
        this.outbox = outbox;
    }

    @Override
    public Class<RedeemReward> body() {
        return RedeemReward.class;
    }

    @Override
    public Optional<Wish> read(RedeemReward told) {
        if (uri.getQueryParameters().containsKey(RedemptionResource.PROGRAMME)) return Optional.empty();
        return Optional.of(new Wish(caller.subject(), told, outbox.correlation()));
    }

    @Override
    public String desk(Wish wish) {
        return wish.desk();
    }

    @Override
    public List<Optional<Response>> answer(List<Wish> wishes) {
        return redemptions.redeem(wishes).stream()
                .map(redeemed -> redeemed.map(RedemptionResource::created))
                .toList();
    }
}
