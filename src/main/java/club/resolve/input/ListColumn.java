package club.resolve.input;

import java.util.List;
import java.util.stream.Stream;

/**
 * The columns that tell something about a book, by all names that they have in the lists of people
 * and programs; {@link Header} says when two names are the same. A name that comes first is looked
 * for first.
 *
 * <p>The names are those of Goodreads, StoryGraph, LibraryThing, calibre, Hardcover, BookBuddy,
 * Libib, BookWyrm and its importers ({@code row_mappings_guesses}), Open Library, Openreads, jelu,
 * Yamtrack, inventaire and Bookly, and what people call them in English, German, French, Spanish,
 * Italian, Portuguese, Dutch, Swedish and Polish.
 */
enum ListColumn {
  TITLE(
      "title,book title,title of book,title of the book,edition title,work title,titles,"
          + "titel,buchtitel,titel des buches,werktitel,titre,titre du livre,"
          + "título,título del libro,título do livro,titolo,titolo del libro,titolo libro,"
          + "boektitel,titel van het boek,boktitel,bokens titel,"
          + "tytuł,tytul,tytuł książki,tytul ksiazki,"
          + "book name,name of book,name of the book,book,name,original title,works labels,"
          + "buch,livre,libro,livro,boek,bok,książka"),

  /** Names as they are spoken. */
  AUTHOR(
      "author,authors,author text,author name,author names,name of author,book author,"
          + "book authors,written by,writer,writers,by,primary author,main author,creators,creator,"
          + "author f-l,author full name,authors labels,"
          + "autor,autoren,autorin,autorinnen,autor/autorin,autor oder autorin,autor/innen,"
          + "name des autors,verfasser,verfasserin,"
          + "verfasser/in,schriftsteller,von,auteur,auteurs,auteur/trice,auteure,auteurice,"
          + "nom de l'auteur,écrivain,autores,autora,autor/a,autor/es,nombre del autor,"
          + "nome do autor,escritor,autore,autori,autrice,nome autore,scrittore,schrijver,"
          + "schrijvers,författare,författarens namn,forfatter,autorzy,autorka,autor/ka,pisarz"),

  /** Names as in "Le Guin, Ursula K.". */
  AUTHOR_TURNED("author l-f,author (last, first),author sort,authors sort"),

  /** One of several columns of authors, each of one name. */
  AUTHOR_NUMBERED(numbered("author", "autor", "auteur", "autore", "författare", "schrijver")),

  FIRST_NAME(
      "author first name,author first,author firstname,first name,first,given name,vorname,"
          + "vorname autor,autor vorname,prénom,prénom auteur,prénom de l'auteur,nombre,nome,"
          + "voornaam,förnamn,imię,imie"),

  LAST_NAME(
      "author last name,author last,author lastname,last name,last,surname,family name,nachname,"
          + "nachname autor,autor nachname,familienname,nom,nom auteur,nom de l'auteur,nom de"
          + " famille,apellido,apellidos,cognome,sobrenome,apelido,achternaam,efternamn,nazwisko"),

  /** Those of 13 digits first: they say themselves what they are. */
  ISBN(
      "isbn13,isbn 13 number,ean_isbn13,edition isbn-13,isbn/uid,isbn,isbns,isbn/ean,ean/isbn,"
          + "isbn13/isbn10,isbn10/isbn13,isbn 10/13,isbn 13/10,"
          + "isbn number,isbn no,isbn nr,isbn nummer,isbn code,isbn/asin,asin/isbn,número isbn,"
          + "numéro isbn,numero isbn,nr isbn,book isbn,ean,ean13,ean code,isbn10,"
          + "isbn 10 number,upc_isbn10,edition isbn-10,original isbn,asin"),

  /**
   * Those of the first publication before those of an edition, as the first one belongs to the book
   * and the other to the copy on the shelf.
   */
  YEAR(
      "original publication year,original year published,first publish year,first published,year"
          + " first published,original publication date,first publication year,first publication"
          + " date,year,year published,publication year,publish year,pub year,year of"
          + " publication,published year,release"
          + " year,jahr,erscheinungsjahr,veröffentlichungsjahr,année,année de publication,année de"
          + " parution,año,año de publicación,ano,ano de publicação,anno,anno di pubblicazione,anno"
          + " pubblicazione,jaar,jaar van uitgave,jaar van"
          + " publicatie,publicatiejaar,år,utgivningsår,rok,rok wydania,publish date,publication"
          + " date,date published,published date,date of publication,pubdate,release date,edition"
          + " publication date,published,published on,erscheinungsdatum,erschienen,date de"
          + " parution,date de publication,fecha de publicación,data di pubblicazione,data de"
          + " publicação,data wydania"),

  /** Numbers of a book's page. */
  GOODREADS_ID(
      "goodreads id,goodreads book id,goodreads key,gr_id,gr book id,goodreads number,"
          + "id goodreads,goodreads isbn id"),

  LINK(
      "goodreads link,goodreads url,goodreads address,goodreads uri,goodreads page,link,url,"
          + "book link,book url"),

  /** As in calibre: {@code goodreads:39077187,isbn:9780756411800}. */
  IDENTIFIERS("identifiers,ids"),

  /** The status of a link in an earlier result of ours. */
  STATUS("status");

  private final List<String> names;

  ListColumn(String names) {
    this.names = Stream.of(names.split(",(?! first)")).map(Header::normal).distinct().toList();
  }

  /** The places of the columns of this kind, from 0. */
  List<Integer> in(Header header) {
    return header.places(names.stream());
  }

  /** Returns true when a name of this kind is a part of the name, which is none itself. */
  boolean isLike(String name) {
    String normal = Header.normal(name);
    return names.stream().filter(known -> known.length() > 3).anyMatch(normal::contains);
  }

  private static String numbered(String... words) {
    StringBuilder names = new StringBuilder();
    for (int i = 1; i <= 9; i++) {
      for (String word : words) {
        names.append(names.isEmpty() ? "" : ",").append(word).append(i);
      }
    }
    return names.toString();
  }
}
