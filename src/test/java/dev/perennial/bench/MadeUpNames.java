package dev.perennial.bench;

/** What made-up names are made of; none of it was taken from the lists of the matcher. */
final class MadeUpNames {

    static final String[][] GIVEN = {
        {"William", "Bill"},
        {"Robert", "Bob"},
        {"Elizabeth", "Liz"},
        {"Katherine", "Kate"},
        {"Thomas", "Tom"},
        {"Michael", "Mike"},
        {"Alexander", "Alex"},
        {"Susan", "Sue"},
        {"Andreas", "Andi"},
        {"Christine", "Chris"},
        {"Wolfgang", "Wolf"},
        {"Jennifer", "Jenny"},
        {"Daniel", "Dan"},
        {"Nicole"},
        {"Laura"},
        {"Petra"},
        {"Ingrid"},
        {"Pascal"},
        {"Chantal"},
        {"Olaf"},
        {"Birgit"},
        {"Emre"},
        {"Aylin"},
        {"Marek"},
        {"Agnieszka"},
        {"Luca"},
        {"Giulia"},
        {"Pilar"},
        {"Javier"},
        {"Nadia"},
        {"Yusuf"},
        {"Ravi"},
        {"Priya"},
        {"Kenji"},
        {"Mei"},
        {"Sven"},
        {"Astrid"},
        {"Lars"},
        {"Freya"},
        {"Owen"},
        {"Bronwyn"},
        {"Duncan"},
        {"Fiona"},
        {"Noah"},
        {"Zoe"},
        {"Hugo"},
        {"Ines"},
        {"Viktor"},
        {"Olga"},
        {"Tamar"}
    };
    static final String[] START =
            "ba be bra da dor el fa fen gar gru hal hen ja kel kra lin lo mar mo nor pel pra ra ro sa schu stei ta tor ul va wen wi zi ko li du ne re ga ha"
                    .split(" ");
    static final String[] MIDDLE =
            "ber der fel gen hol ka ler man mer nan per ri sen ster ta ten vel wa zer ni la mo do".split(" ");
    static final String[] END = "er mann sen ki son ler ow ini ez ard stein feld berg in ic a o ell off ley".split(" ");
    static final String[] TRADE =
            "Analytics Optics Logistics Pharma Robotics Foods Textiles Energy Instruments Labor Werkzeuge Verlag Bau Medical Systems Consulting Chemie Sensorik Marine Software"
                    .split(" ");
    static final String[][] LEGAL = {
        {"GmbH", "G.m.b.H.", ""},
        {"AG", ""},
        {"Inc.", "Inc", "Incorporated", ""},
        {"Ltd", "Limited", "Ltd.", ""},
        {"SARL", "S.A.R.L.", ""},
        {"LLC", "L.L.C.", ""}
    };
    static final String[] FREE = {"gmail.com", "gmx.de", "yahoo.com", "web.de", "outlook.com", "hotmail.com"};
    static final String[] SHARED = {"info", "sales", "office", "kontakt"};

    private MadeUpNames() {}
}
