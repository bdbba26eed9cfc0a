package org.aftersales.warranty.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitUseCases;

/** What those who may see a unit do with its card. */
@ApplicationScoped
class CardPrintUseCases {

    private final UnitUseCases units;
    private final Certificates certificates;
    private final CardSigner signer;
    private final String publicUrl;
    private final Clock clock;

    CardPrintUseCases(UnitUseCases units, Certificates certificates, CardSigner signer, KitConfig config, Clock clock) {
        this.units = units;
        this.certificates = certificates;
        this.signer = signer;
        this.publicUrl = config.publicUrl();
        this.clock = clock;
    }

    /** The card to be drawn in this language. */
    @Transactional
    CardSheet sheet(UnitId unit, PageLanguage language) {
        var held = units.card(unit);
        var address = CardAddress.of(publicUrl, held.facts());
        return new CardSheet(new CardWords(language), certificates.today(held.facts()), address, held.ownersCode());
    }

    /** The card as machines read and verify it. */
    @Transactional
    CardView signed(UnitId unit) {
        var sheet = sheet(unit, PageLanguage.ENGLISH);
        var card = sheet.certificate().card();
        var claims = CardClaims.of(sheet.certificate(), sheet.address(), clock.instant());
        return new CardView(
                card.number(),
                card.version(),
                sheet.ownersCode(),
                sheet.address().check(),
                claims,
                signer.sign(claims));
    }
}
