// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/app/BenchWords.h"

namespace porchlight::bench {

QString wordsOf(int number)
{
    static const QStringList said = {
        QStringLiteral("ok"), QStringLiteral("See you at eight then"), QStringLiteral("The tide turns at nine, so we have to be out by half past eight at the latest."),
        QStringLiteral("👍"), QStringLiteral("Have you seen the lamp? I think I left it on the jetty when we came back last night 🌙"),
        QStringLiteral("yes"), QStringLiteral("مرحبا، هل أنت هناك؟"), QStringLiteral("https://harbour.example/tides?day=today is the page I meant"),
        QStringLiteral("That was *exactly* what I meant, and **not** the other thing"), QStringLiteral("No, the big one. The one with the blue handle that stands behind the door."),
        QStringLiteral("Bring:\n- the rope\n- the tins\n- some bread"), QStringLiteral("I asked her and she said that it would be fine, as long as somebody is there in the morning to let the "
                       "carpenter in, because he has no key and the neighbours are away until Thursday. Could you do that?"),
        QStringLiteral("> as long as somebody is there\nI can be there"), QStringLiteral("一緒に行きましょう"),
        QStringLiteral("```cpp\nfor (int i = 0; i < 8; ++i) // all\n    light(i);\n```"), QStringLiteral("thanks!")};
    return said.at(number % said.size()) + (number % 3 == 0 ? QStringLiteral(" (%1)").arg(number) : QString());
}

} // namespace porchlight::bench
