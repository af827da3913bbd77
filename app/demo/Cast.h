// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <QString>

#include <span>

/// Who lives in the demo's harbour, and what they have said there. All of it is invented.
namespace porchlight::demo {

using std::chrono::minutes;

enum class Who : quint8 { Liv, Ife, Maren, Tomas, Dad, Yuki, Oskar };
inline constexpr std::size_t everybody = 7; ///< Liv is whoever sits before the window

/// How one of them is.
struct Part
{
    Who who;
    const char *handle;
    const char *name;
    const char *about;
    milliseconds readsAfter;   ///< about
    milliseconds perLetter;    ///< when typing
    int reactsPercent;
    bool comesAndGoes;         ///< is out of reach now and then
    bool isElsewhere;          ///< is there only while somebody writes
    std::span<const char *const> answers; ///< when there is nothing better to say
};

const Part &partOf(Who who);

/// When something was said: on an earlier day at a time of the day, or, with no days between, so long ago.
struct When
{
    int daysAgo;
    minutes minute; ///< since midnight; of less than a day ago: before the moment at which the window opens
};

/// When everybody came to the harbour and met; all that is said is after it. A relay keeps what all have for 30 days.
inline constexpr When founding{16, minutes(10 * 60 + 12)};

/// One message of what there is when the window opens. In a conversation each is a minute or more after the one before it.
struct Line
{
    When when;
    Who who;
    const char *text;
    const char *reaction = nullptr; ///< by Liv; to hers by the first of the others
};

/// A conversation of Liv's. With a title it is a group.
struct Scene
{
    const char *title = nullptr;
    std::span<const Who> people; ///< beside Liv
    std::span<const Line> lines;
    int unread = 0; ///< of the last lines, for Liv
};

std::span<const Scene> scenes();

/// What somebody begins to say by themselves, soon after the window has opened.
struct Opener
{
    Who who;
    std::size_t scene;
    milliseconds after;
    const char *text;
};

std::span<const Opener> openers();

} // namespace porchlight::demo
