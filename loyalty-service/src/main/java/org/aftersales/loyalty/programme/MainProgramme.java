package org.aftersales.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.loyalty.earning.Installation;
import org.aftersales.loyalty.programme.DisplayNameUseCases.Kind;
import org.aftersales.loyalty.programme.DisplayNameUseCases.Named;
import org.aftersales.loyalty.programme.ProgrammeUseCases.Told;

/** The programme that every tenant has: nobody opens it, and only its name is the tenant's. */
@ApplicationScoped
class MainProgramme {
    private static final Named NAME = new Named(ProgrammeCode.MAIN, Kind.PROGRAMME, ProgrammeCode.MAIN.value());
    private static final DisplayNameUseCases.Told UNNAMED =
            new DisplayNameUseCases.Told(new DisplayName("Loyalty programme", "برنامهٔ وفاداری"), 0);

    private final DisplayNameUseCases names;
    private final Installation installation;

    MainProgramme(DisplayNameUseCases names, Installation installation) {
        this.names = names;
        this.installation = installation;
    }

    Told told() {
        return told(names.find(NAME).orElse(UNNAMED));
    }

    Told rename(IfMatch version, DisplayName name) {
        return told(names.put(NAME, version, name));
    }

    private Told told(DisplayNameUseCases.Told named) {
        var view = new ProgrammeView(
                ProgrammeCode.MAIN.value(),
                ProgrammeName.of(named.name()),
                installation.zone().getId(),
                Joins.WITH_FIRST_CARD,
                ProgrammeStatus.OPEN,
                null,
                null);
        return new Told(view, named.version());
    }
}
