package dev.perennial.demo;

import dev.perennial.demo.world.DemoWorld;
import java.time.LocalDate;
import java.util.List;

/** A Perennial that hands nothing off and sends no mail. */
public final class QuietWorld implements DemoWorld {

    @Override
    public List<HandOff> openHandOffs() {
        return List.of();
    }

    @Override
    public List<Mailed> mailsSentOn(LocalDate night) {
        return List.of();
    }
}
