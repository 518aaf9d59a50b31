package dev.perennial.training;

import dev.perennial.comparison.Kind;
import dev.perennial.model.Model;
import java.util.EnumSet;
import java.util.Set;

/** A stricter level is never worth less than a looser one: where few pairs say otherwise, the two are taken together. */
final class Order {

    /** Kinds whose levels are steps of one likeness. */
    private static final Set<Kind> IN_STEPS = EnumSet.of(
            Kind.TEXT,
            Kind.NAME,
            Kind.PHONE,
            Kind.DATE,
            Kind.NUMBER,
            Kind.ID,
            Kind.POSTAL_CODE,
            Kind.COMPANY,
            Kind.ADDRESS,
            Kind.WORDS,
            Kind.CATEGORY,
            Kind.COUNTRY);

    private Order() {}

    static void restore(Model model, Chances chances) {
        for (int c = 0; c < chances.m.length; c++) {
            if (IN_STEPS.contains(model.comparisons().get(c).kind())) {
                restore(chances.m[c], chances.u[c], chances.m[c]);
                if (chances.strangers != null) {
                    chances.strangers.keepOrder(c, chances.m[c]);
                }
            }
        }
    }

    /** Pools neighbours that violate the order until none does, and changes one of the two, m or u. */
    static void restore(double[] m, double[] u, double[] change) {
        int[] start = new int[m.length];
        double[] pooledM = new double[m.length];
        double[] pooledU = new double[m.length];
        int pools = 0;
        for (int l = 0; l < m.length; l++) {
            start[pools] = l;
            pooledM[pools] = m[l];
            pooledU[pools] = u[l];
            pools++;
            while (pools > 1 && pooledM[pools - 2] / pooledU[pools - 2] < pooledM[pools - 1] / pooledU[pools - 1]) {
                pools--;
                pooledM[pools - 1] += pooledM[pools];
                pooledU[pools - 1] += pooledU[pools];
            }
        }
        for (int p = 0; p < pools; p++) {
            int end = p + 1 < pools ? start[p + 1] : m.length;
            double factor = pooledM[p] / pooledU[p];
            for (int l = start[p]; l < end && end - start[p] > 1; l++) {
                change[l] = Math.min(1, change == m ? u[l] * factor : m[l] / factor);
            }
        }
    }
}
