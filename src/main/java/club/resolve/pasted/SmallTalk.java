package club.resolve.pasted;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines that people write around a list, known by the whole of their words: greetings, thanks,
 * questions, headings. Only what is plainly no title is one. Pure.
 */
final class SmallTalk {
  private record Phrase(String reason, Pattern pattern) {}

  /** A longer line is no small talk, or a text. */
  private static final int MOST_LETTERS = 200;

  private static final String CLOSING =
      "(?:(?:(?:best|kind|warm|kindest|warmest|many)"
          + " )?(?:regards|wishes|greetings)|(?:viele|liebe|beste|herzliche|schöne|mit"
          + " freundlichen|freundliche) gr(?:ü|ue)(?:ß|ss)en?|lg|vg|mfg|cordialement|bien à"
          + " (?:toi|vous)|bises|saludos|un abrazo|xx+o?|xoxo)";

  /** A closing below which the name stands. */
  private static final String PARTING_WORDS =
      CLOSING
          + "[,!.]*|(?:cheers|love|best|all the best|yours(?: truly|"
          + " sincerely)?|sincerely|thanks|thank you|danke|merci|take care),";

  private static final Pattern PARTING =
      Pattern.compile(PARTING_WORDS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String PARTING_WITH_NAME =
      CLOSING + ",?\\s+(?:from |von )?\\p{L}[\\p{L}.-]*(?: \\p{L}[\\p{L}.-]*){0,2}";

  private static final String ALL =
      "(?:all|everyone|everybody|there|guys|folks|team|friends|bookworms|zusammen|ihr"
          + " lieben|alle|allerseits|leute|(?:à )?tou(?:s|tes)|(?:a )?todos|tutti)";

  private static final List<Phrase> ANYWHERE =
      List.of(
          kind(
              "a greeting",
              "(?:hi|hello|hey|hiya|dear|hallo|liebe|moin|servus|guten (?:tag|morgen|abend)|good"
                  + " (?:morning|afternoon|evening)|bonjour|salut|hola|ciao) "
                  + ALL
                  + "(?: [\\p{L}]+)?[!,.:]*|(?:hi|hello|hey|dear|hallo|lieber?|bonjour|salut|hola|ciao)"
                  + " [\\p{L}.-]+(?: (?:and|und|&|et|y) [\\p{L}.-]+|"
                  + " [\\p{L}.-]+)?,|(?:hi|hey|hallo|good morning|guten morgen|moin)[!,.]+"),
          kind(
              "thanks",
              "(?:many |vielen |lieben |herzlichen )?(?:thanks|thank"
                  + " you|thx|ty|danke|dank|merci|gracias|cheers)(?: (?:so much|very much|a"
                  + " lot|again|all|everyone|for .{1,40}|schön|sehr|dir|euch|beaucoup|in advance|im"
                  + " voraus|und .{1,30}))*[!.]+|(?:many thanks|vielen dank|thanks(?:"
                  + " (?:all|everyone|so much|a lot|again|in advance))+)[!.]*"),
          kind("a closing", PARTING_WORDS + "|" + PARTING_WITH_NAME),
          kind(
              "a signature",
              "(?:sent|gesendet|envoyé|enviado|von meinem|get outlook|get bluemail|diese nachricht"
                  + " wurde von"
                  + " meinem)\\b.{0,12}\\b(?:from|via|mit|von|de|desde|for|iphone|ipad|android)\\b.*"),
          kind(
              "a line of the mail",
              "(?:on|am|le|el|il)"
                  + " (?=[^@]*[\\w.+-]@\\w).*[0-9][:.][0-9]{2}.*|<?[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+>?|[-"
                  + " ]{0,8}(?:original message|forwarded message|ursprüngliche"
                  + " nachricht|weitergeleitete nachricht|begin forwarded message)[- :]{0,8}"),
          kind(
              "a count",
              "(?:(?:total|sum|gesamt|insgesamt|altogether)\\b:? ?)?[0-9]{1,5}"
                  + " (?:books?|titles?|items?|bücher|titel|livres|libros|results?|replies|reply|antworten)(?:"
                  + " (?:in total|total|insgesamt))?[.:]?|(?:page|seite) [0-9]{1,4} (?:of|von|/)"
                  + " [0-9]{1,4}|(?:last"
                  + " )?(?:updated|edited|modified|reply|stand|geändert|aktualisiert)\\b:?"
                  + " .{0,20}[0-9].{0,20}"),
          kind(
              "a question",
              "(?:so |and |und |also"
                  + " )?(?:what|which|who|does|do|did|has|have|can|could|shall|should|any|welche[sn]?|was|wer|hat|habt|sollen|wollen)\\b.*"
                  + "\\b(?:we|you|us|anyone|anybody|someone|everyone|wir|ihr|uns|jemand)\\b.*\\b(?:read|reads|reading|lesen|gelesen|lest|next|books?|buch|bücher|suggestions?|list|liste)\\b.*\\?+|(?:any|more|other)"
                  + " (?:thoughts|suggestions|ideas|recommendations|recs|votes)(?: .*)?\\?+"),
          kind(
              "a sentence about the list",
              "(?:so |ok,? |and )?(?:here(?:'s|’s| is| are| comes?)|this is|these are|below"
                  + " (?:is|are)|hier (?:ist|sind|kommt|kommen)|das (?:ist|sind)|voici)\\b.*"
                  + "\\b(?:list|books|titles|suggestions|picks|recommendations|reads|liste|bücher|titel|vorschläge|livres)\\b.*|(?:i|we|i'm|i’m|i've|i’ve|we've|we’ve|i'd|i’d|let's|let’s|let"
                  + " me|ich|wir|please|bitte)\\b.*\\b(?:read|reading|finished|loved|liked|enjoyed|suggest|recommend|vote|list|added|"
                  + "lesen|lese|gelesen|mag|mochte|empfehle|liste|bescheid|know)\\b.*[.!)]|(?:see|meet)"
                  + " you (?:all )?(?:soon|then|there|next|on|at|in)\\b.{0,30}[!.]|bis"
                  + " (?:bald|dann|morgen|nächste[nr]?|zum)\\b.{0,30}[!.]|looking"
                  + " forward\\b.*|(?:feel free|let me know|lasst mich|sagt bescheid|happy"
                  + " reading|viel spaß)\\b.*"));

  private static final List<Phrase> IN_CHAT =
      List.of(
          kind(
              "a line of the chat",
              "<[^<>]*>|.{0,4}(?:image|video|audio|sticker|gif|document|bild|video|audio|sticker)"
                  + " (?:omitted|weggelassen)|(?:this message was deleted|you deleted this"
                  + " message|diese nachricht wurde gelöscht|missed (?:voice|video)"
                  + " call).*|(?:messages and calls|messages to this group|nachrichten und anrufe)"
                  + " .*|.{1,40} (?:joined|left|added|created group|changed|pinned)"
                  + " ?(?:using|the|this|\".*|“.*|to|a"
                  + " message)?.{0,40}(?:group|invite|channel|link|subject|message).{0,40}"),
          kind(
              "an answer",
              "(?:ok(?:ay)?|yes|yeah|no|nope|yep|sure|lol|(?:ha){2,}h?|cool|great|nice|super|perfect|me"
                  + " too|\\+1|same|same here|agreed|done|(?:great|good|nice)"
                  + " (?:idea|choice|pick|one)|sounds (?:good|great)|loved? (?:it|that)(?:"
                  + " one)?|ja|nein|klar|genau|gerne|top|gute idee|dabei|i'm in|count me"
                  + " in|hello|hallo|yes please|no thanks|(?:hi|hey|thanks|thank"
                  + " you|thx|danke|moin)(?: \\p{L}+)?)[!.?]*"),
          kind(
              "a question",
              "(?-i:\\p{Ll}).*\\?|(?:what|how) about .*\\?|.*\\b(?:anyone|anybody|shall we|should"
                  + " we)\\b.*\\?"));

  private static final Phrase HEADING =
      kind(
          "a heading",
          "(?:(?:my|our|the|meine|unsere) )?(?:to[- ]read|tbr|want to read|to be read|currently"
              + " reading|reading|already read|read|finished|done|dnf|next(?: up)?|later|(?:all"
              + " )?books?|titles?|(?:book|reading|wish|wunsch|lese|bücher)[- ]?list(?:e)?|book"
              + " club(?: picks| books|"
              + " list)?|favou?rites?|recommendations|suggestions|picks|summer"
              + " reading|fiction|non-?fiction|novels|short stories|sci-?fi|science"
              + " fiction|fantasy|horror|crime|thrillers?|mysteries|mystery|romance|classics|history|biographies|memoirs?|poetry|essays|young"
              + " adult|ya|children'?s(?: books)?|comics|graphic novels|zu"
              + " lesen|gelesen|ungelesen|bücher|romane|sachbücher|krimis?|klassiker|lieblingsbücher|buchclub|lesekreis|livres|à"
              + " lire|lus|romans|libros|por leer|leídos)(?: (?:for|of|in|from|für|aus))?(?: (?:the"
              + " )?(?:year|[0-9]{4}|month))?(?:"
              + " \\([0-9]{1,4}\\))?[:!]?|(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|spring|summer|autumn|winter)(?:"
              + " [0-9]{4})?:?|[0-9]{4}:");

  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "(?:from|to|cc|bcc|subject|date|sent|reply-to|von|an|betreff|datum|gesendet|de|à|objet|envoyé)\\s?:\\s.+",
          Pattern.CASE_INSENSITIVE);

  private SmallTalk() {}

  private static Phrase kind(String reason, String pattern) {
    return new Phrase(
        reason, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** The reason why a line, without its marks, is no title. */
  static Optional<String> reason(String text, boolean chat) {
    if (text.endsWith(":")) {
      return Optional.of("a heading");
    }
    if (text.length() > MOST_LETTERS) {
      return Optional.empty();
    }
    return first(ANYWHERE, text).or(() -> chat ? first(IN_CHAT, text) : Optional.empty());
  }

  private static Optional<String> first(List<Phrase> kinds, String text) {
    return kinds.stream()
        .filter(kind -> kind.pattern().matcher(text).matches())
        .map(Phrase::reason)
        .findFirst();
  }

  /** Returns true for words that head a list, and might be a title elsewhere. */
  static boolean isHeading(String text) {
    return HEADING.pattern().matcher(text).matches();
  }

  /** Returns true for words before a name, at the end of a letter. */
  static boolean isParting(String text) {
    return PARTING.matcher(text).matches();
  }

  /** Returns true for what may be a line of a mail's head. */
  static boolean isMailHeader(String text) {
    return text.indexOf(':') > 0 && MAIL_HEADER.matcher(text).matches();
  }
}
