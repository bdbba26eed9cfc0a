package org.aftersales.feedback.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aftersales.feedback.ownership.Gtins;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Tenants;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What everybody may read, without an account. The tenant is in the path, for what is public names no secret. */
@Path("/public/{tenant}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Public reviews")
class BoardResource {

    private static final String OWNERS_ONLY = """
            Only people to whom a product is registered can review it: by the retailer's registration of the sale, by \
            their own with scan or receipt, as a replacement, or handed over by the owner before. Each owner writes \
            once for each product they own. Words are looked at before they are shown, and left out only for one of \
            the reasons below; how satisfied somebody is, is none of them. What a writer got for \
            writing stands beside the words; points of our programme also where the writer does not tell of them.""";
    private static final String OWNERS_ONLY_IN_PERSIAN = """
            تنها کسانی دربارهٔ یک محصول می‌نویسند که به نام آنان ثبت شده است: با ثبت فروش از سوی فروشنده، \
            با ثبت خودشان با اسکن یا رسید، به جای محصولی دیگر، یا با واگذاری از مالک پیشین. هر مالک برای هر \
            محصولی که دارد یک بار می‌نویسد. نوشته‌ها پیش از نمایش دیده می‌شوند و تنها به یکی از دلیل‌های زیر \
            کنار گذاشته می‌شوند؛ اینکه کسی چه اندازه راضی است، هیچ‌یک از آن‌ها نیست. آنچه نویسنده برای نوشتن گرفته \
            کنار نوشته می‌آید؛ امتیازهای برنامهٔ ما نیز، حتی اگر نویسنده از آن‌ها چیزی نگوید.""";

    private final BoardUseCases board;
    private final Tenants tenants;
    private final Cursors cursors;
    private final RateLimits limits;
    private final ReviewSettings settings;

    BoardResource(BoardUseCases board, Tenants tenants, Cursors cursors, RateLimits limits, ReviewSettings settings) {
        this.board = board;
        this.tenants = tenants;
        this.cursors = cursors;
        this.limits = limits;
        this.settings = settings;
    }

    @GET
    @Path("products/{gtin}")
    @Operation(operationId = "readReviews", summary = "Read what owners say about a product, newest first")
    public Page<PublicReview> reviews(
            @PathParam("tenant") String tenant,
            @PathParam("gtin") String told,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context HttpServerRequest request) {
        var page = PageRequest.of(limit, after);
        var gtin = Gtins.kept(told);
        var list = "reviews of " + gtin;
        return as(tenant, request, () -> {
            var rows = board.published(gtin, cursors.below(page, list), page.limit());
            return cursors.page(rows, page, list, review -> review.id().toString(), Function.identity());
        });
    }

    @GET
    @Path("products/{gtin}/rating")
    @Operation(operationId = "readRating", summary = "Read how many stars a product got, and how we know of whom")
    public Rating rating(
            @PathParam("tenant") String tenant, @PathParam("gtin") String gtin, @Context HttpServerRequest request) {
        return as(tenant, request, () -> board.rating(Gtins.kept(gtin)));
    }

    @GET
    @Path("ranking")
    @Operation(
            operationId = "rankProducts",
            summary = "Read which products satisfied their owners, surest first",
            description = "By the lower end of Wilson's interval; products with fewer than five reviews are left out.")
    public List<RankedProduct> ranking(
            @PathParam("tenant") String tenant,
            @QueryParam("limit") @Nullable Integer limit,
            @Context HttpServerRequest request) {
        var most = PageRequest.of(limit, null).limit();
        return as(tenant, request, () -> board.ranking(most));
    }

    @GET
    @Path("rules")
    @Operation(operationId = "readReviewRules", summary = "Read who may write, and why words may be left out")
    public RulesView rules(
            @PathParam("tenant") String tenant,
            @QueryParam("lang") @Parameter(description = "en or fa; else what Accept-Language prefers") @Nullable
                    String lang,
            @HeaderParam("Accept-Language") @Nullable String preferred) {
        var language = PageLanguage.of(lang, preferred);
        var verification =
                switch (language) {
                    case ENGLISH -> OWNERS_ONLY;
                    case PERSIAN -> OWNERS_ONLY_IN_PERSIAN;
                };
        var reasons = Arrays.stream(Rejection.values())
                .map(why -> new RulesView.Reason(why, why.meaning(language)))
                .toList();
        return new RulesView(verification, reasons);
    }

    @Schema(name = "ReviewRules")
    record RulesView(String verification, List<Reason> reasons) {

        @Schema(name = "ReviewRejectionReason")
        record Reason(Rejection code, String meaning) {}
    }

    private <T> T as(String tenant, HttpServerRequest request, Supplier<T> reading) {
        limits.check("reviews", request.remoteAddress().hostAddress(), settings.viewsPerMinute());
        if (!Tenants.isName(tenant)) throw new NotFound();
        return tenants.as(tenant, reading);
    }
}
