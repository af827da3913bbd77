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

constexpr std::array withIfe{
    Line{Who::Liv, "Morning! Is the paint shop open on Wednesdays?"},
    Line{Who::Ife, "Until six. I'll go."},
    Line{Who::Ife, "Varnish is here. Two tins are dented but sealed, so I signed for them."},
    Line{Who::Ife, "Do you want me to start on the transom or wait for you?"},
    Line{Who::Liv, "Start, please. I'm stuck at the chandlery until eleven."},
    Line{Who::Liv, "Two thin coats, and leave the name board for Yuki.", "👍"},
    Line{Who::Ife, "Last night, from the jetty: the whole bay was flat as glass, and somebody had left the lamp on at the "
                   "boathouse. I stood there for half an hour and forgot what I had come for."},
    Line{Who::Liv, "I'll ring the supplier about those tins. Keep them closed until then?"},
    Line{Who::Ife, "Will do. First coat is on, it's going glassy already ✨", "😍"},
};
constexpr std::array withMaren{
    Line{Who::Maren, "Are you coming on Saturday?"},
    Line{Who::Liv, "Yes. Where do we meet?"},
    Line{Who::Maren, "At the crane. And there is soup, if somebody brings bread."},
    Line{Who::Liv, "Yes to the soup, no to the ladder. Wait for me before you climb."},
    Line{Who::Maren, "Good"},
    Line{Who::Maren, "Change of plan, they are dredging on our side"},
    Line{Who::Maren, "The harbour office has moved us to berth 14, bring the long line"},
};
constexpr std::array withTomas{
    Line{Who::Tomas, "Did you know that the old chart has our jetty on the wrong side of the bay?"},
    Line{Who::Liv, "That explains the last owner."},
    Line{Who::Tomas, "😂 Tide table for Saturday: high water 08:05"},
};
constexpr std::array withDad{
    Line{Who::Liv, "Do you still have the long ladder?"},
    Line{Who::Dad, "The ladder is behind the shed"},
    Line{Who::Liv, "I'll fetch it on Friday. Thanks, Dad", "❤️"},
};
constexpr std::array withYuki{
    Line{Who::Yuki, "Second quote came in, it is a little lower"},
    Line{Who::Liv, "How little?"},
    Line{Who::Yuki, "Enough for the gold leaf on the name board"},
};
constexpr std::array inTheGroup{
    Line{Who::Liv, "So, Saturday. Who brings what?"},
    Line{Who::Maren, "Soup, bowls, the big kettle.", "❤️"},
    Line{Who::Tomas, "I bring the tide. High water at 08:05, we should be in by half past seven."},
    Line{Who::Ife, "Brushes, and a second pair of hands. My cousin is here this week."},
    Line{Who::Yuki, "I'd like to letter the name before she goes in. Two hours, if it stays dry."},
    Line{Who::Liv, "Then it is lettering first, water second. I'll have the slip free by six.", "👍"},
    Line{Who::Maren, "Six. In the morning. Good."},
};
constexpr std::array withOskar{
    Line{Who::Oskar, "Dear Ms Haugen, I write for the Harbour Gazette. Maren at the crane says you are putting an old gaffer back "
                     "into the water on Saturday. May I come by with a camera?"},
};

constexpr std::array justIfe{Who::Ife};
constexpr std::array justMaren{Who::Maren};
constexpr std::array justTomas{Who::Tomas};
constexpr std::array justDad{Who::Dad};
constexpr std::array justYuki{Who::Yuki};
constexpr std::array justOskar{Who::Oskar};
constexpr std::array crew{Who::Ife, Who::Maren, Who::Tomas, Who::Yuki};

/// In the order in which the list has them from below.
constexpr std::array allScenes{
    Scene{nullptr, justDad, withDad},
    Scene{nullptr, justYuki, withYuki},
    Scene{nullptr, justTomas, withTomas},
    Scene{nullptr, justOskar, withOskar, 1},
    Scene{"Launch on Saturday", crew, inTheGroup, 1},
    Scene{nullptr, justMaren, withMaren, 3},
    Scene{nullptr, justIfe, withIfe},
};

constexpr std::array allOpeners{
    Opener{Who::Ife, 6, 5s, "Are you at the window? The light on the water is silly right now."},
    Opener{Who::Tomas, 4, 14s, "Weather for Saturday: dry, wind south-west 3. I have asked it nicely."},
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
