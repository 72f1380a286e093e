package dev.assay.failure;

import java.util.List;
import java.util.Locale;

/** What may be wrong with a file of rules; each is said in English here, and in the words of a window by its name. */
public enum Flaw {
    NO_RULES("the file holds no rules"),
    NOT_YAML("this is not YAML: %s"),
    TOO_DEEP("it is nested too deeply"),
    NAMES_AND_VALUES("names and values were expected here"),
    TWICE("\"%s\" stands here twice"),
    NOT_KNOWN("\"%s\" is not known here; known are: %s"),
    TEXT("a text was expected here"),
    NUMBER("a number was expected here, not \"%s\""),
    TOO_MANY_ZONES("there may be at most %s zones"),
    NO_ZONE("there is no zone \"%s\""),
    NO_ZONE_IN("there is no zone \"%s\" (in \"%s\")"),
    NO_CONCEPT("there is no concept \"%s\""),
    NO_CONCEPT_IN("there is no concept \"%s\" (in \"%s\")"),
    CONCEPT_MISSING("the concept \"%s\" is missing"),
    NO_CONTINENT("the country \"%s\" has no continent"),
    NO_CONCEPT_TO_CHANGE("there is no concept \"%s\" to add words to; give it \"words\" to make it"),
    NO_WORDS("the concept \"%s\" has neither words nor names"),
    TWO_RULES("there are two rules with the id \"%s\""),
    LAST_RULE("the last rule of \"%s\" must apply always: give it a value and no \"when\""),
    LAST_RULE_AFTER("after these changes the last rule of \"%s\" must apply always still"),
    NO_FACT("there is no fact \"%s\""),
    NO_FACT_IN("there is no fact \"%s\" (in \"%s\")"),
    COLLECT("\"collect\" is for fields that hold several values"),
    NO_VALUE("the rule \"%s\" gives a value that %s does not have: %s"),
    NO_FIELD("there is no field \"%s\""),
    DECIDED_LATER("\"%s\" asks for \"%s\", which is decided only after it"),
    CONDITION_DEEP("the condition is nested too deeply (in \"%s\")"),
    SIGN("after an amount, one of >= <= > < = was expected, not \"%s\" (in \"%s\")"),
    NOT_DECIDED("\"%s\" is no field decided before this one (in \"%s\")"),
    NO_AMOUNT("\"%s\" is no amount; write a number, count(…), distinct(…), fact(…) or pass1(…) (in "
            + "\"%s\")"),
    ENDS_EARLY("the condition ends too early (in \"%s\")"),
    WORD("\"%s\" was expected, not \"%s\" (in \"%s\")"),
    UNEXPECTED("\"%s\" was not expected here (in \"%s\")"),
    NO_CHANGE("the field \"%s\" needs rules, or rules to add, replace or remove"),
    NO_LIST("the field \"%s\" needs a list of rules"),
    NO_ID("every rule needs an id"),
    NO_PICK("\"pick\" is one of %s, not \"%s\""),
    ONE_WAY("the rule \"%s\" needs exactly one of value, pick or collect"),
    PICK_AMONG("\"pick\" and \"among\" belong together"),
    TWO_NUMBERS("two numbers were expected here: how many were right, and of how many"),
    NOTHING_TO_CHANGE("there are no rules for \"%s\" that could be changed; give the whole list as "
            + "\"rules\""),
    NO_RULE("\"%s\" has no rule with the id \"%s\""),
    PATTERN_ENDS("the pattern \"%s\" must start with a word that is not optional and must not end "
            + "with a gap"),
    PATTERN_GAP("\"%s\" in the pattern \"%s\" is no gap; write ..1 to ..%s"),
    PATTERN_LIST("the pattern \"%s\" names %s, which is no list"),
    PATTERN_EMPTY("the pattern \"%s\" has an empty place"),
    SPELLINGS("the pattern \"%s\" can be spelled in more than %s ways; split it"),
    FILLINGS("the gaps of the pattern \"%s\" can be filled in more than %s ways; make them narrower"),
    PATTERNS("the patterns up to \"%s\" can be spelled in too many ways together");

    private final String sentence;

    Flaw(String sentence) {
        this.sentence = sentence;
    }

    /** @param named what the sentence names, in order */
    public String told(List<String> named) {
        return String.format(Locale.ROOT, sentence, named.toArray());
    }
}
