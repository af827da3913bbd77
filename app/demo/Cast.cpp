// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/Cast.h"

#include <array>

namespace porchlight::demo {

namespace {

constexpr std::array ifeAnswers{
    "Second coat is nearly dry. You can smell it from the jetty.",
    "I'll do that after lunch, there is wind coming from the west.",
    "Done already, have a look when you come by ✨",
    "The brushes are soaking. Remind me not to forget them again.",
    "That is what I thought too, but Yuki wanted to see it first.",
    "Let me finish this plank, then I'm all yours.",
};
constexpr std::array marenAnswers{
    "Good.",
    "Bring the long line, and something warm.",
    "I'll put the kettle on.",
    "Berth 14 then. Mind the third bollard, it turns.",
    "The soup is lentil. There is enough for whoever comes.",
    "We'll see what the wind does.",
};
constexpr std::array tomasAnswers{
    "Just came out of the tunnel, got all of this at once!",
    "High water is at 08:05, so let's say half past seven at the slip.",
    "I have the chart here somewhere … yes. Two metres at the lowest.",
    "Fine by me!",
    "The ferry is late again. I'll be there, only not when I said.",
};
constexpr std::array dadAnswers{
    "The ladder is behind the shed.",
    "Your mother says hello, and whether you eat properly.",
    "I had one like that in 1983. It leaked as well.",
    "Don't lift it alone.",
    "I will ring you, this is too long for typing.",
};
constexpr std::array yukiAnswers{
    "I'd paint it in the old blue. The new one looks like a swimming pool.",
    "Can you send me the measures again? I drew over mine.",
    "The second quote is a little lower, but they can't start before the tenth.",
    "Yes, let's!",
    "Give me until tonight, I want to try it on paper first.",
};
constexpr std::array oskarAnswers{
    "Thank you! I would only need half an hour, and perhaps one picture of the boat.",
    "Any day before the regatta would do. I can come to the boathouse.",
    "That helps a lot. I'll send you the text before it is printed, of course.",
};

constexpr std::array parts{
    Part{Who::Liv, "liv", "Liv Haugen", "At the boathouse, mostly", 1s, 40ms, 0, false, false, {}},
    Part{Who::Ife, "ife", "Ife Adeyemi", "Varnish under the nails", 1'200ms, 38ms, 35, false, false, ifeAnswers},
    Part{Who::Maren, "maren", "Maren Holt", "Soup on Saturdays", 1'800ms, 55ms, 20, false, false, marenAnswers},
    Part{Who::Tomas, "tomas", "Tomás Reyes", "Tides, charts, bad puns", 1'000ms, 32ms, 40, true, false, tomasAnswers},
    Part{Who::Dad, "haugen-sr", "Dad", "", 3'500ms, 95ms, 0, false, true, dadAnswers},
    Part{Who::Yuki, "yuki", "Yuki Arai", "Sign painter", 2'000ms, 42ms, 45, false, true, yukiAnswers},
    Part{Who::Oskar, "oskar-b", "Oskar Brandt", "Harbour Gazette", 2'200ms, 45ms, 0, false, false, oskarAnswers},
};
static_assert(parts.size() == everybody);

/// On an earlier day: in the morning, in the evening.
constexpr When on(int daysAgo, int hour, int minute)
{
    return {daysAgo, minutes(hour * 60 + minute)};
}

/// At most two hours, so that it is no time of the night for whoever looks in the morning.
constexpr When ago(int minute)
{
    return {0, minutes(minute)};
}

// Which day of the week it is nobody says: it is another one for everybody who looks.
constexpr std::array withIfe{
    Line{on(3, 8, 47), Who::Liv, "Morning! Is the paint shop open today?"},
    Line{on(3, 8, 52), Who::Ife, "Until six. I'll go."},
    Line{on(3, 17, 38), Who::Ife, "Varnish is here. Two tins are dented but sealed, so I signed for them."},
    Line{on(1, 9, 20), Who::Ife, "Do you want me to start on the transom or wait for you?"},
    Line{on(1, 9, 24), Who::Liv, "Start, please. I'm stuck at the chandlery until eleven."},
    Line{on(1, 9, 25), Who::Liv, "Two thin coats, and leave the name board for Yuki.", "👍"},
    Line{on(1, 21, 10), Who::Ife, "From the jetty: the whole bay is flat as glass, and somebody has left the lamp on at the "
                                  "boathouse. I have stood here for half an hour and forgot what I had come for."},
    Line{ago(48), Who::Liv, "I'll ring the supplier about those tins. Keep them closed until then?"},
    Line{ago(41), Who::Ife, "Will do. First coat is on, it's going glassy already ✨", "😍"},
};
constexpr std::array withMaren{
    Line{on(4, 18, 10), Who::Maren, "The crane is ours on launch day. Are you coming early?"},
    Line{on(4, 18, 25), Who::Liv, "Yes. Where do we meet?"},
    Line{on(4, 18, 26), Who::Maren, "At the crane. And there is soup, if somebody brings bread."},
    Line{on(1, 8, 15), Who::Liv, "Yes to the soup, no to the ladder. Wait for me before you climb."},
    Line{on(1, 8, 31), Who::Maren, "Good"},
    Line{ago(96), Who::Maren, "Change of plan, they are dredging on our side"},
    Line{ago(94), Who::Maren, "The harbour office has moved us to berth 14, bring the long line"},
};
constexpr std::array withTomas{
    Line{on(3, 20, 14), Who::Tomas, "Did you know that the old chart has our jetty on the wrong side of the bay?"},
    Line{on(3, 20, 21), Who::Liv, "That explains the last owner."},
    Line{on(2, 8, 40), Who::Tomas, "😂 Tide table for launch day: high water 08:05"},
};
constexpr std::array withDad{
    Line{on(11, 17, 30), Who::Liv, "Do you still have the long ladder?"},
    Line{on(11, 18, 52), Who::Dad, "The ladder is behind the shed"},
    Line{on(11, 18, 55), Who::Liv, "I'll fetch it tomorrow. Thanks, Dad", "❤️"},
};
constexpr std::array withYuki{
    Line{on(8, 11, 5), Who::Yuki, "The first quote is here. Sit down before you open it."},
    Line{on(8, 11, 31), Who::Liv, "I'm sitting. Ouch."},
    Line{on(5, 16, 10), Who::Yuki, "Second quote came in, it is a little lower"},
    Line{on(5, 16, 18), Who::Liv, "How little?"},
    Line{on(5, 16, 20), Who::Yuki, "Enough for the gold leaf on the name board"},
};
constexpr std::array inTheGroup{
    Line{on(2, 19, 2), Who::Liv, "So, launch day. Who brings what?"},
    Line{on(2, 19, 5), Who::Maren, "Soup, bowls, the big kettle.", "❤️"},
    Line{on(2, 19, 20), Who::Tomas, "I bring the tide. High water at 08:05, we should be in by half past seven."},
    Line{on(2, 19, 41), Who::Ife, "Brushes, and a second pair of hands. My cousin is here this week."},
    Line{on(1, 12, 18), Who::Yuki, "I'd like to letter the name before she goes in. Two hours, if it stays dry."},
    Line{on(1, 17, 44), Who::Liv, "Then it is lettering first, water second. I'll have the slip free by six.", "👍"},
    Line{on(1, 17, 52), Who::Maren, "Six. In the morning. Good."},
};
constexpr std::array withOskar{
    Line{on(1, 15, 6), Who::Oskar, "Dear Ms Haugen, I write for the Harbour Gazette. Maren at the crane says you are putting an old "
                                   "gaffer back into the water this week. May I come by with a camera?"},
};

constexpr std::array justIfe{Who::Ife};
constexpr std::array justMaren{Who::Maren};
constexpr std::array justTomas{Who::Tomas};
constexpr std::array justDad{Who::Dad};
constexpr std::array justYuki{Who::Yuki};
constexpr std::array justOskar{Who::Oskar};
constexpr std::array crew{Who::Ife, Who::Maren, Who::Tomas, Who::Yuki};

/// In the order in which the list has them from below: by their last lines.
constexpr std::array allScenes{
    Scene{nullptr, justDad, withDad},
    Scene{nullptr, justYuki, withYuki},
    Scene{nullptr, justTomas, withTomas},
    Scene{nullptr, justOskar, withOskar, 1},
    Scene{"Launch day", crew, inTheGroup, 1},
    Scene{nullptr, justMaren, withMaren, 2},
    Scene{nullptr, justIfe, withIfe},
};

constexpr std::array allOpeners{
    Opener{Who::Ife, 6, 5s, "Are you at the window? The light on the water is silly right now."},
    Opener{Who::Tomas, 4, 14s, "Weather for launch day: dry, wind south-west 3. I have asked it nicely."},
    Opener{Who::Yuki, 4, 24s, "Then I'll bring the gold leaf 🙂"},
};

} // namespace

const Part &partOf(Who who)
{
    return parts[std::size_t(who)];
}

std::span<const Scene> scenes()
{
    return allScenes;
}

std::span<const Opener> openers()
{
    return allOpeners;
}

} // namespace porchlight::demo
