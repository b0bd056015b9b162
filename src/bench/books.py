#!/usr/bin/env python3
"""Makes up a catalogue of books, and a list of titles half of which it has; for bench.py.

Arguments: number of books, number of titles, catalogue, list. The same numbers always give the same
files. Words are as unequally frequent as in real titles: a few nouns in many, names in a handful.
A title is typed as people do, often without its series and subtitle, sometimes in small letters, one
in twenty with a slip of the pen; every other one has its author.
"""

import csv
import random
import sys

NOUNS = """
Abbey Afternoon Airport Alphabet Angel Apple April Archive Arrow Ash Atlas Autumn Bakery Bamboo Bear
Bell Bicycle Bird Blood Boat Bone Book Border Bread Bridge Brother Butterfly Cabin Candle Captain
Castle Cathedral Cat Century Chair Child Choir Circle Citadel City Clock Cloud Coast Code Coffee
Comet Cook Corner Country Crow Crown Dance Daughter Dawn Daylight Death Desert Detective Diary
Doctor Dog Door Dragon Dream Dust Earth Echo Egg Elephant Emperor Empire Engine Evening Eye Falcon
Family Father Feast Fever Field Fire Fish Flame Flood Flower Fog Forest Fortune Fox Friend Frost
Garden Gate Ghost Giant Girl Glass Goat Gold Grammar Grave Guest Guitar Hand Harbour Harvest Hat
Heart Heir Hill History Home Honey Horse Hotel Hour House Hunger Hunter Husband Ice Ink Inn Island
Ivory January Jewel Journey Judge Key King Kingdom Kitchen Knife Ladder Lake Lamp Lantern Leaf
Letter Library Lie Light Lily Lion Lock Love Machine Map March Market Marriage Mask Memory Mercy
Message Midnight Milk Mirror Monkey Monster Moon Morning Mother Mountain Mouse Murder Museum Music
Name Needle Night Nest Notebook November Oak Ocean October Orchard Orphan Owl Palace Paper Paradise
Party Peace Pearl Piano Pilgrim Pirate Planet Poet Poison Portrait Power Prayer Prince Prison
Promise Queen Question Rabbit Rain Raven Reader Ring River Road Room Rose Ruin Sailor Salt Sand
Savage School Sea Season Secret Servant Shadow Shepherd Ship Shore Silence Silver Singer Sister
Sky Sleep Smoke Snake Snow Soldier Son Song Soul Spider Spring Spy Star Stone Storm Story Stranger
Street Summer Sun Swan Sword Teacher Temple Thief Thorn Throne Thunder Tide Tiger Tower Town Train
Treasure Tree Truth Twin Valley Violin Voice Wall War Watch Water Wave Wedding Whale Wheel Widow
Wife Wind Window Winter Witch Wolf Woman Wood Word World Writer Year
""".split()
ADJECTIVES = """
Ancient Bitter Black Blind Blue Borrowed Brave Bright Broken Burning Careless Clever Cold Common
Crimson Crooked Cruel Dangerous Dark Dead Deep Distant Double Drowned Dying Early Empty Endless
Eternal Faithful Fallen False Far Fatal Final Forbidden Forgotten Fragile Gentle Golden Good Great
Green Grey Half Happy Hidden Hollow Holy Hungry Impossible Invisible Last Late Little Living Lonely
Long Lost Loud Lucky Missing Naked Narrow Nameless New Northern Old Open Other Pale Patient Perfect
Plain Quiet Rare Red Restless Sacred Scarlet Second Secret Seventh Shallow Silent Simple Sleeping
Slow Small Solitary Stolen Strange Sudden Sweet Tender Third True Unknown Velvet Wandering White Wild
Wise Wooden Wrong Yellow Young
""".split()
FIRST_NAMES = """
Ada Agnes Albert Alice Amara Anders Anna Arthur Astrid Barbara Benedict Boris Carla Carmen Cecilia
Charles Chen Clara Daniel David Dorothy Edith Eleanor Elena Emil Erik Esther Felix Fatima Francis
George Greta Hannah Haruki Helen Henry Hugo Ida Ines Irene Isabel Ivan Jack Jane Joan Johan Jorge
Joseph Julia Karen Kazuo Laura Leo Lena Louise Lucia Magda Margaret Maria Martin Max Mira Mohamed
Nadia Naomi Nina Olga Oscar Otto Patrick Paul Peter Priya Rachel Ravi Rosa Ruth Samuel Sara Simon
Sofia Stefan Susan Tariq Teresa Thomas Toni Umberto Vera Victor Walter William Yasmin Yuki Zadie
""".split()
ONSETS = "b bl br c ch cl d dr f fl fr g gr h j k kr l m n p pr qu r s sh sk st t th tr v w y z".split()
VOWELS = "a e i o u a e i o u ai ea ee ie oo ou y".split()
CODAS = "l m n r s t ck ld nd ng nt rn rt st th".split() + [""] * 12

# The alphabet has no say in which words are frequent.
random.Random(0).shuffle(NOUNS)
random.Random(0).shuffle(ADJECTIVES)


def names(count):
    """Names of persons and places, two or three syllables; they resemble each other as real ones do."""
    dice = random.Random(0)
    return [
        "".join(dice.choice(ONSETS) + dice.choice(VOWELS) + dice.choice(CODAS)
                for _ in range(dice.choice([2, 2, 3]))).capitalize()
        for _ in range(count)
    ]


NAMES = names(200_000)


class Author:
    """Makes up books; one of the same seed always the same."""

    def __init__(self, seed):
        self.dice = random.Random(seed)

    def word(self, words):
        """The earlier in the list, the more often."""
        return words[int(len(words) * self.dice.random() ** 1.4)]

    def name(self):
        """A few are in hundreds of titles, most in a handful."""
        return NAMES[int(len(NAMES) * self.dice.random() ** 2)]

    def writer(self):
        return f"{self.dice.choice(FIRST_NAMES)} {self.name()}"

    def title(self):
        noun, other, third = self.word(NOUNS), self.word(NOUNS), self.word(NOUNS)
        adjective, name = self.word(ADJECTIVES), self.name()
        return self.dice.choice([
            f"The {adjective} {noun} of {name}",
            f"{name} and the {noun}",
            f"The {noun} of {name}",
            f"{adjective} {noun} in {name}",
            f"{name}'s {noun}",
            f"{name}",
            f"The {noun}'s {other} and the {third}",
            f"{noun}, {other} and {third}",
            f"The {noun} of the {adjective} {other}",
            f"The {noun} in the {other}",
            f"The {adjective} {noun}",
            f"{adjective} {noun}, {self.word(ADJECTIVES)} {other}",
        ])

    def decorated(self, title):
        """As a catalogue shows it."""
        kind = self.dice.random()
        if kind < 0.2:
            return f"{title} (The {self.name()} {self.word(NOUNS)}, #{self.dice.randint(1, 9)})"
        if kind < 0.3:
            return f"{title}: A {self.dice.choice(['Novel', 'Memoir', 'History', 'Life'])}"
        if kind < 0.4:
            return f"{title}: The {self.word(NOUNS)} and {self.word(NOUNS)} of {self.name()}"
        return title

    def typed(self, title):
        """As a person types it."""
        if self.dice.random() < 0.3:
            title = title.lower()
        if self.dice.random() < 0.05:
            place = self.dice.randrange(len(title))
            title = title[:place] + title[place + 1:]
        return title.strip() or "Untitled"


def main():
    books, asked = int(sys.argv[1]), int(sys.argv[2])
    author = Author(1)
    known = set()
    present = random.Random(2)
    share = asked / 2 / books
    rows = []
    with open(sys.argv[3], "w", newline="") as file:
        catalogue = csv.writer(file)
        catalogue.writerow(["title", "author", "goodreads_id", "year", "ratings_count"])
        for i in range(books):
            title, writer = author.title(), author.writer()
            shown = author.decorated(title)
            known.add(title)
            readers = int(10 ** (1 + 5 * author.dice.random() ** 2))
            catalogue.writerow([shown, writer, 1 + i, author.dice.randint(1900, 2025), readers])
            if present.random() < share:
                rows.append((author.typed(title if author.dice.random() < 0.7 else shown), writer))
    stranger = Author(3)
    while len(rows) < asked:
        title = stranger.title()
        if title not in known:
            rows.append((stranger.typed(stranger.decorated(title)), stranger.writer()))
    order = random.Random(4)
    order.shuffle(rows)
    with open(sys.argv[4], "w", newline="") as file:
        titles = csv.writer(file)
        titles.writerow(["title", "author"])
        for title, writer in rows[:asked]:
            titles.writerow([title, writer if order.random() < 0.5 else ""])


main()
