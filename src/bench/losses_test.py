#!/usr/bin/env python3
"""Tests of losses.py: python3 src/bench/losses_test.py"""

import contextlib
import io
import pathlib
import tempfile
import unittest

from losses import Loss, losses, main

HEADER = "Time,Commit,Part,Work,Yardstick,Speed\n"


def runs(*speeds):
    return [{"start": speed} for speed in speeds]


class LossesTest(unittest.TestCase):
    def test_a_quarter_less_in_three_runs_is_a_loss(self):
        self.assertEqual([Loss("start", 2.0, 1.4)], losses(runs(2.0, 2.1, 1.9, 1.5, 1.4, 1.2)))

    def test_one_run_that_is_quick_enough_is_no_loss(self):
        for last in ((1.6, 1.4, 1.2), (1.4, 1.6, 1.2), (1.4, 1.2, 1.6)):
            self.assertEqual([], losses(runs(2.0, 2.1, 1.9, *last)))

    def test_one_slow_run_before_is_no_yardstick(self):
        self.assertEqual([Loss("start", 2.0, 1.2)], losses(runs(2.0, 0.5, 2.0, 1.2, 1.2, 1.2)))

    def test_a_slow_decline_is_held_against_all_runs_before(self):
        self.assertEqual([], losses(runs(2.0, 2.0, 1.8, 1.6, 1.4)))
        self.assertEqual([Loss("start", 1.8, 1.2)], losses(runs(2.0, 2.0, 1.8, 1.8, 1.6, 1.3, 1.2, 1.1)))

    def test_three_runs_alone_say_nothing(self):
        self.assertEqual([], losses(runs(2.0, 1.0, 1.0, 1.0)))
        self.assertEqual([], losses([]))

    def test_a_ratio_that_a_run_lacks_goes_by_the_runs_that_have_it(self):
        both = [{"start": 2.0, "long": 1.0}] * 2
        self.assertEqual([Loss("start", 2.0, 1.0)], losses([*both, {"long": 1.0}, *runs(1.0, 1.0, 1.0)]))

    def test_files_are_put_in_order_by_their_time(self):
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for hour, speed in enumerate((2.0, 2.0, 1.0, 1.0, 1.0)):
                paths.append(pathlib.Path(folder, f"{9 - hour}.csv"))
                paths[-1].write_text(f"{HEADER}2026-11-29T0{hour}:00:00+00:00,abc,start,five titles,Go,{speed}\n")
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                self.assertEqual(1, main(sorted(paths)))
            self.assertEqual("Slower: five titles, beside Go: 2.00 before, 1.00 in the last 3 runs.\n", said.getvalue())
            with contextlib.redirect_stdout(said):
                self.assertEqual(0, main(paths[:4]))


unittest.main()
