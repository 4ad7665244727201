// Written by `pnpm agreement --write` from the comparisons in test/oracle. Do not edit.
import type { AgreementArea } from './agreement-area.ts'

export const AGREEMENT: readonly AgreementArea[] = [
  {
    "title": "The article’s treaties: their wait, from the data to the answer",
    "reference": "R 4.2.2, survival 3.5-3",
    "quantities": [
      {
        "quantity": "Time",
        "values": 564,
        "ours": 184,
        "reference": 183.99999999999997,
        "difference": 1.5446581212176093e-16,
        "tolerance": 1e-8
      },
      {
        "quantity": "At risk",
        "values": 564,
        "ours": 36,
        "reference": 36,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Events",
        "values": 564,
        "ours": 1,
        "reference": 1,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Censored",
        "values": 564,
        "ours": 0,
        "reference": 0,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Survival",
        "values": 564,
        "ours": 0.9722222222222222,
        "reference": 0.9722222222222222,
        "difference": 0,
        "tolerance": 1e-8
      },
      {
        "quantity": "Standard error",
        "values": 525,
        "ours": 0.027389258255090816,
        "reference": 0.027389258255090816,
        "difference": 0,
        "tolerance": 1e-8
      },
      {
        "quantity": "Lower",
        "values": 516,
        "ours": 0.0034033884050813645,
        "reference": 0.003403388405081309,
        "difference": 1.6310554254806433e-14,
        "tolerance": 1e-8
      },
      {
        "quantity": "Upper",
        "values": 516,
        "ours": 0.25761518456313703,
        "reference": 0.25761518456313715,
        "difference": 4.3096179540343035e-16,
        "tolerance": 1e-8
      },
      {
        "quantity": "Nelson–Aalen",
        "values": 564,
        "ours": 0.027777777777777776,
        "reference": 0.027777777777777776,
        "difference": 0,
        "tolerance": 1e-8
      },
      {
        "quantity": "Quantile, value",
        "values": 162,
        "ours": 1501,
        "reference": 1501.0000000000002,
        "difference": 1.5148146265371887e-16,
        "tolerance": 1e-8
      },
      {
        "quantity": "Quantile, lower",
        "values": 162,
        "ours": 369,
        "reference": 369.00000000000006,
        "difference": 1.5404720558484554e-16,
        "tolerance": 1e-8
      },
      {
        "quantity": "Quantile, upper",
        "values": 52,
        "ours": 1501,
        "reference": 1501.0000000000002,
        "difference": 1.5148146265371887e-16,
        "tolerance": 1e-8
      },
      {
        "quantity": "Restricted mean",
        "values": 54,
        "ours": 1028.5555555555557,
        "reference": 1028.5555555555554,
        "difference": 2.2106115145177583e-16,
        "tolerance": 1e-8
      },
      {
        "quantity": "Its standard error",
        "values": 54,
        "ours": 157.47092665232125,
        "reference": 157.4709266523213,
        "difference": 3.609772296972133e-16,
        "tolerance": 1e-8
      },
      {
        "quantity": "Completed only, mean",
        "values": 3,
        "ours": 1184.0666666666666,
        "reference": 1184.0666666666666,
        "difference": 0,
        "tolerance": 1e-8
      },
      {
        "quantity": "Completed only, median",
        "values": 3,
        "ours": 917.5,
        "reference": 917.5,
        "difference": 0,
        "tolerance": 1e-8
      }
    ]
  },
  {
    "title": "The article’s treaties: forecasts, hazard and backtest",
    "reference": "R 4.2.2, survival 3.5-3",
    "quantities": [
      {
        "quantity": "Probability within 12 months",
        "values": 94,
        "ours": 0.10145937117357516,
        "reference": 0.10145937117665915,
        "difference": 3.039631883999931e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 12 months, lower",
        "values": 93,
        "ours": 0.05347802607326506,
        "reference": 0.05347802607043717,
        "difference": 5.2879489150580804e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 12 months, upper",
        "values": 76,
        "ours": 0.22755596636383574,
        "reference": 0.22755596637327646,
        "difference": 4.1487490436803064e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 24 months",
        "values": 94,
        "ours": 0.7030589516501359,
        "reference": 0.7030589516416756,
        "difference": 1.2033461055856042e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 24 months, lower",
        "values": 92,
        "ours": 0.29192821847864847,
        "reference": 0.2919282184636407,
        "difference": 5.140911995853234e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 24 months, upper",
        "values": 76,
        "ours": 0.6352874542309729,
        "reference": 0.6352874542450013,
        "difference": 2.2082043299482443e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 60 months",
        "values": 94,
        "ours": 0.6082878239748274,
        "reference": 0.6082878239782616,
        "difference": 5.645769562857018e-12,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 60 months, lower",
        "values": 91,
        "ours": 0.555754219075616,
        "reference": 0.5557542190595572,
        "difference": 2.8895345040407488e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 60 months, upper",
        "values": 76,
        "ours": 0.9082910758499321,
        "reference": 0.9082910758544511,
        "difference": 4.975334360940469e-12,
        "tolerance": 0.000001
      },
      {
        "quantity": "Lognormal log-likelihood",
        "values": 3,
        "ours": -193.1880864848376,
        "reference": -193.18808648483767,
        "difference": 2.942387385014518e-16,
        "tolerance": 1e-9
      },
      {
        "quantity": "Loglogistic log-likelihood",
        "values": 3,
        "ours": -193.85083669913442,
        "reference": -193.85083669913445,
        "difference": 1.4661638770492298e-16,
        "tolerance": 1e-9
      },
      {
        "quantity": "Weibull log-likelihood",
        "values": 3,
        "ours": -240.7485936026327,
        "reference": -240.74859360263264,
        "difference": 2.361111149609907e-16,
        "tolerance": 1e-9
      },
      {
        "quantity": "Exponential log-likelihood",
        "values": 3,
        "ours": -167.17773615131145,
        "reference": -167.1777361513114,
        "difference": 3.400178765990672e-16,
        "tolerance": 1e-9
      },
      {
        "quantity": "Hazard of signature year, estimate",
        "values": 9,
        "ours": -0.059133898216179405,
        "reference": -0.05913389821616489,
        "difference": 2.4547960619659894e-13,
        "tolerance": 0.000001
      },
      {
        "quantity": "Hazard of signature year, standard error",
        "values": 9,
        "ours": 0.02800705704290526,
        "reference": 0.02800705704290527,
        "difference": 3.7163279383177734e-16,
        "tolerance": 0.000001
      },
      {
        "quantity": "Hazard of signature year, log-likelihood",
        "values": 9,
        "ours": -75.97229925500959,
        "reference": -75.97229925500955,
        "difference": 5.611593246968218e-16,
        "tolerance": 1e-9
      },
      {
        "quantity": "Hazard of signature year, concordance",
        "values": 9,
        "ours": 0.5473251028806584,
        "reference": 0.5473251028806585,
        "difference": 2.0284525938640076e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Brier score as of 2017, exponential",
        "values": 1,
        "ours": 0.2845797899967734,
        "reference": 0.28457978999590294,
        "difference": 3.058791920782168e-12,
        "tolerance": 0.000001
      },
      {
        "quantity": "Brier score as of 2017, weibull",
        "values": 1,
        "ours": 0.175383728957611,
        "reference": 0.17538372895989623,
        "difference": 1.3029872134032102e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Brier score as of 2017, lognormal",
        "values": 1,
        "ours": 0.22438922372257714,
        "reference": 0.22438922372470402,
        "difference": 9.478538980372032e-12,
        "tolerance": 0.000001
      },
      {
        "quantity": "Brier score as of 2017, loglogistic",
        "values": 1,
        "ours": 0.2468326983002342,
        "reference": 0.24683269829818213,
        "difference": 8.313537817875913e-12,
        "tolerance": 0.000001
      },
      {
        "quantity": "Brier score as of 2017, km",
        "values": 1,
        "ours": 0.3975748357397213,
        "reference": 0.3975748357397213,
        "difference": 0,
        "tolerance": 0.000001
      }
    ]
  },
  {
    "title": "Survival curves, quantiles and restricted means",
    "reference": "R 4.2.2, survival 3.5-3",
    "quantities": [
      {
        "quantity": "Rows",
        "values": 76,
        "ours": 23,
        "reference": 23,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Events",
        "values": 1554,
        "ours": 5.243,
        "reference": 5.242999999999999,
        "difference": 1.6940271213048356e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Time",
        "values": 1478,
        "ours": 5,
        "reference": 5,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "At risk",
        "values": 1478,
        "ours": 134.80999999999997,
        "reference": 134.81000000000003,
        "difference": 4.216558034330391e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Censored",
        "values": 1478,
        "ours": 4.719,
        "reference": 4.718999999999999,
        "difference": 1.8821326969699627e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Survival",
        "values": 1478,
        "ours": 0.1613428840525363,
        "reference": 0.1613428840525364,
        "difference": 6.881140318922563e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Standard error",
        "values": 1434,
        "ours": 0.04525628891290701,
        "reference": 0.04525628891290704,
        "difference": 6.132976495055267e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log-log lower",
        "values": 1360,
        "ours": 0.006958302034069519,
        "reference": 0.006958302034069512,
        "difference": 9.97210795095232e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log-log upper",
        "values": 1360,
        "ours": 0.3044553336146701,
        "reference": 0.3044553336146703,
        "difference": 7.29317507066764e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log-log quantile 0.25",
        "values": 71,
        "ours": 12,
        "reference": 12,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log-log quantile 0.25, lower",
        "values": 70,
        "ours": 5,
        "reference": 5,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log-log quantile 0.25, upper",
        "values": 61,
        "ours": 23,
        "reference": 23,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log-log quantile 0.5",
        "values": 70,
        "ours": 27,
        "reference": 27,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log-log quantile 0.5, lower",
        "values": 70,
        "ours": 13,
        "reference": 13,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log-log quantile 0.5, upper",
        "values": 39,
        "ours": 34,
        "reference": 34,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log-log quantile 0.75",
        "values": 64,
        "ours": 43,
        "reference": 43,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log-log quantile 0.75, lower",
        "values": 69,
        "ours": 30,
        "reference": 30,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log lower",
        "values": 1434,
        "ours": 0.25911780938079215,
        "reference": 0.2591178093807924,
        "difference": 8.569252937713775e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log upper",
        "values": 1434,
        "ours": 0.34413669450299017,
        "reference": 0.34413669450299045,
        "difference": 8.06527640294625e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log quantile 0.25",
        "values": 71,
        "ours": 12,
        "reference": 12,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log quantile 0.25, lower",
        "values": 70,
        "ours": 8,
        "reference": 8,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log quantile 0.25, upper",
        "values": 40,
        "ours": 30,
        "reference": 30,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log quantile 0.5",
        "values": 70,
        "ours": 27,
        "reference": 27,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log quantile 0.5, lower",
        "values": 70,
        "ours": 18,
        "reference": 18,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log quantile 0.5, upper",
        "values": 26,
        "ours": 48,
        "reference": 48,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log quantile 0.75",
        "values": 64,
        "ours": 43,
        "reference": 43,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log quantile 0.75, lower",
        "values": 67,
        "ours": 31,
        "reference": 31,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Plain lower",
        "values": 1434,
        "ours": 0.0034033884050813645,
        "reference": 0.003403388405081309,
        "difference": 1.6310554254806433e-14,
        "tolerance": 1e-12
      },
      {
        "quantity": "Plain upper",
        "values": 1434,
        "ours": 0.2502235881877825,
        "reference": 0.2502235881877827,
        "difference": 6.655385885074786e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Plain quantile 0.25",
        "values": 71,
        "ours": 12,
        "reference": 12,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Plain quantile 0.25, lower",
        "values": 70,
        "ours": 8,
        "reference": 8,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Plain quantile 0.25, upper",
        "values": 61,
        "ours": 27,
        "reference": 27,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Plain quantile 0.5",
        "values": 70,
        "ours": 27,
        "reference": 27,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Plain quantile 0.5, lower",
        "values": 70,
        "ours": 18,
        "reference": 18,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Plain quantile 0.5, upper",
        "values": 42,
        "ours": 34,
        "reference": 34,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Plain quantile 0.75",
        "values": 64,
        "ours": 43,
        "reference": 43,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Plain quantile 0.75, lower",
        "values": 68,
        "ours": 30,
        "reference": 30,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Plain quantile 0.75, upper",
        "values": 24,
        "ours": 48,
        "reference": 48,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Nelson–Aalen",
        "values": 1478,
        "ours": 0.059550478451153493,
        "reference": 0.059550478451153466,
        "difference": 4.66084846629663e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Error of Nelson–Aalen",
        "values": 1478,
        "ours": 0.023243979444824207,
        "reference": 0.023243979444824196,
        "difference": 4.477865281445385e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Fleming–Harrington",
        "values": 1478,
        "ours": 0.06092836500552126,
        "reference": 0.06092836500552123,
        "difference": 5.694305027944241e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Error of Fleming–Harrington",
        "values": 1478,
        "ours": 0.021506949176737632,
        "reference": 0.021506949176737622,
        "difference": 4.8395245510315e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Fleming–Harrington survival",
        "values": 1478,
        "ours": 0.06295654744765179,
        "reference": 0.06295654744765182,
        "difference": 4.408687696654203e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Restricted mean",
        "values": 161,
        "ours": 326.08410966887453,
        "reference": 326.0841096688747,
        "difference": 5.229640191777227e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Error of the restricted mean",
        "values": 161,
        "ours": 186.06495085403407,
        "reference": 186.06495085403412,
        "difference": 3.055030977080742e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log-log quantile 0.75, upper",
        "values": 17,
        "ours": 643,
        "reference": 643,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Log quantile 0.75, upper",
        "values": 9,
        "ours": 654,
        "reference": 654,
        "difference": 0,
        "tolerance": 1e-12
      }
    ]
  },
  {
    "title": "Limits for small samples",
    "reference": "R 4.2.2: qbeta, and a million draws of the product",
    "quantities": [
      {
        "quantity": "Time",
        "values": 32,
        "ours": 9,
        "reference": 9,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Lower",
        "values": 32,
        "ours": 0.5629692737631798,
        "reference": 0.562969273763186,
        "difference": 1.0846465198040198e-14,
        "tolerance": 1e-10
      },
      {
        "quantity": "Upper",
        "values": 32,
        "ours": 0.8977138660846445,
        "reference": 0.897713866084641,
        "difference": 3.957512313244734e-15,
        "tolerance": 1e-10
      },
      {
        "quantity": "Lower, against draws",
        "values": 32,
        "ours": 0.08722298875769904,
        "reference": 0.0793153086431163,
        "difference": 0.007907680114582746,
        "tolerance": 0.01
      },
      {
        "quantity": "Upper, against draws",
        "values": 32,
        "ours": 0.7842571279645637,
        "reference": 0.776851513271128,
        "difference": 0.0074056146934357026,
        "tolerance": 0.01
      }
    ]
  },
  {
    "title": "Log-rank and Peto–Peto tests",
    "reference": "R 4.2.2, survival 3.5-3",
    "quantities": [
      {
        "quantity": "N",
        "values": 154,
        "ours": 11,
        "reference": 11,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Observed",
        "values": 154,
        "ours": 0.8455465939534633,
        "reference": 0.8455465939534625,
        "difference": 9.191168444117498e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Expected",
        "values": 154,
        "ours": 0.15890365127787082,
        "reference": 0.1589036512778707,
        "difference": 6.986768495858778e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Variance",
        "values": 542,
        "ours": 17.490900464854914,
        "reference": 17.490900464854885,
        "difference": 1.6249426087303397e-15,
        "tolerance": 1e-12
      },
      {
        "quantity": "Χ²",
        "values": 50,
        "ours": 0.7017433468443149,
        "reference": 0.701743346844319,
        "difference": 5.853742981085071e-15,
        "tolerance": 1e-11
      },
      {
        "quantity": "Degrees of freedom",
        "values": 50,
        "ours": 1,
        "reference": 1,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "P",
        "values": 50,
        "ours": 0.10247043485975149,
        "reference": 0.10247043485974931,
        "difference": 2.1262842192569964e-14,
        "tolerance": 1e-10
      }
    ]
  },
  {
    "title": "Cox regression",
    "reference": "R 4.2.2, survival 3.5-3",
    "quantities": [
      {
        "quantity": "N",
        "values": 116,
        "ours": 23,
        "reference": 23,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Events",
        "values": 116,
        "ours": 18,
        "reference": 18,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Estimate",
        "values": 229,
        "ours": 0.01774256951837811,
        "reference": 0.01774256951873628,
        "difference": 2.0186949568195465e-11,
        "tolerance": 1e-9
      },
      {
        "quantity": "Standard error",
        "values": 228,
        "ours": 0.23311264562519757,
        "reference": 0.23311264562542086,
        "difference": 9.578785622232436e-13,
        "tolerance": 1e-9
      },
      {
        "quantity": "Z",
        "values": 228,
        "ours": 0.09820917802743351,
        "reference": 0.09820917802941607,
        "difference": 1.9825668884365655e-11,
        "tolerance": 1e-9
      },
      {
        "quantity": "P",
        "values": 228,
        "ours": 0.27522723272889166,
        "reference": 0.27522723273718064,
        "difference": 3.011686209452225e-11,
        "tolerance": 1e-8
      },
      {
        "quantity": "Hazard ratio",
        "values": 228,
        "ours": 0.5381651954930546,
        "reference": 0.538165195498812,
        "difference": 1.0698191947854878e-11,
        "tolerance": 1e-9
      },
      {
        "quantity": "Lower",
        "values": 228,
        "ours": 0.17682993287426266,
        "reference": 0.17682993287615445,
        "difference": 1.0698371297299518e-11,
        "tolerance": 1e-9
      },
      {
        "quantity": "Upper",
        "values": 228,
        "ours": 1.6378549317553446,
        "reference": 1.6378549317728668,
        "difference": 1.0698264888137801e-11,
        "tolerance": 1e-9
      },
      {
        "quantity": "Covariance",
        "values": 677,
        "ours": -0.004143221506807601,
        "reference": -0.004143221506837382,
        "difference": 7.1878525501679655e-12,
        "tolerance": 1e-9
      },
      {
        "quantity": "Null log-likelihood",
        "values": 116,
        "ours": -505.44905491805775,
        "reference": -505.449054918058,
        "difference": 4.498448918459117e-16,
        "tolerance": 1e-11
      },
      {
        "quantity": "Log-likelihood",
        "values": 117,
        "ours": -747.7893522077342,
        "reference": -747.7893522077317,
        "difference": 3.3446724301321132e-15,
        "tolerance": 1e-11
      },
      {
        "quantity": "Likelihood ratio",
        "values": 116,
        "ours": 0.009643378620921794,
        "reference": 0.009643378621603915,
        "difference": 6.821210263296962e-11,
        "tolerance": 1e-9
      },
      {
        "quantity": "Likelihood ratio, degrees of freedom",
        "values": 116,
        "ours": 1,
        "reference": 1,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Likelihood ratio, p",
        "values": 116,
        "ours": 0.9217729220219931,
        "reference": 0.9217729220192352,
        "difference": 2.9919570748833522e-12,
        "tolerance": 1e-8
      },
      {
        "quantity": "Wald",
        "values": 117,
        "ours": 0.009645042648824131,
        "reference": 0.009645042649213542,
        "difference": 3.8941072588727366e-11,
        "tolerance": 1e-9
      },
      {
        "quantity": "Wald, degrees of freedom",
        "values": 116,
        "ours": 1,
        "reference": 1,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Wald, p",
        "values": 116,
        "ours": 2.3971600344736094e-12,
        "reference": 2.397160034422778e-12,
        "difference": 2.120476616652077e-11,
        "tolerance": 1e-8
      },
      {
        "quantity": "Score",
        "values": 117,
        "ours": 0.008227343202350362,
        "reference": 0.008227343202349965,
        "difference": 3.972516759986888e-14,
        "tolerance": 1e-9
      },
      {
        "quantity": "Score, degrees of freedom",
        "values": 116,
        "ours": 1,
        "reference": 1,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Score, p",
        "values": 116,
        "ours": 6.14941184993872e-13,
        "reference": 6.149411849939721e-13,
        "difference": 1.6272357511142432e-13,
        "tolerance": 1e-8
      },
      {
        "quantity": "Concordance",
        "values": 115,
        "ours": 0.5300011633404005,
        "reference": 0.5300011633404003,
        "difference": 4.189511651739908e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Concordant",
        "values": 110,
        "ours": 3029.8721990000004,
        "reference": 3029.872199,
        "difference": 1.5008796444831968e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Discordant",
        "values": 110,
        "ours": 2686.8552509999986,
        "reference": 2686.8552510000004,
        "difference": 6.769956821711406e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Tied",
        "values": 110,
        "ours": -2.4549251520511462e-14,
        "reference": 0,
        "difference": 2.4549251520511462e-14,
        "tolerance": 1e-12
      },
      {
        "quantity": "Proportional hazards (km)",
        "values": 284,
        "ours": 0.01992426221247529,
        "reference": 0.01992426221257284,
        "difference": 4.896062845756083e-12,
        "tolerance": 1e-9
      },
      {
        "quantity": "Proportional hazards (km), degrees",
        "values": 284,
        "ours": 1,
        "reference": 1,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Proportional hazards (km), p",
        "values": 284,
        "ours": 0.0022638903173605633,
        "reference": 0.002263890317298085,
        "difference": 2.7597730293849394e-11,
        "tolerance": 1e-8
      },
      {
        "quantity": "Proportional hazards (rank)",
        "values": 284,
        "ours": 0.00995258954896374,
        "reference": 0.00995258954902056,
        "difference": 5.681913273214434e-12,
        "tolerance": 1e-9
      },
      {
        "quantity": "Proportional hazards (rank), degrees",
        "values": 284,
        "ours": 1,
        "reference": 1,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Proportional hazards (rank), p",
        "values": 284,
        "ours": 0.002115862632826869,
        "reference": 0.0021158626327685186,
        "difference": 2.757762199534367e-11,
        "tolerance": 1e-8
      },
      {
        "quantity": "Proportional hazards (identity)",
        "values": 284,
        "ours": 0.004931184185469273,
        "reference": 0.004931184185339911,
        "difference": 1.2936179905054246e-11,
        "tolerance": 1e-9
      },
      {
        "quantity": "Proportional hazards (identity), degrees",
        "values": 284,
        "ours": 1,
        "reference": 1,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Proportional hazards (identity), p",
        "values": 284,
        "ours": 0.0003613199029542308,
        "reference": 0.0003613199029271623,
        "difference": 7.491550360089877e-11,
        "tolerance": 1e-8
      },
      {
        "quantity": "Proportional hazards (log)",
        "values": 269,
        "ours": 0.23232256640422438,
        "reference": 0.23232256640349003,
        "difference": 3.1609371014045325e-12,
        "tolerance": 1e-9
      },
      {
        "quantity": "Proportional hazards (log), degrees",
        "values": 269,
        "ours": 1,
        "reference": 1,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Proportional hazards (log), p",
        "values": 269,
        "ours": 0.0035268702389927306,
        "reference": 0.0035268702389255236,
        "difference": 1.9055731011991354e-11,
        "tolerance": 1e-8
      },
      {
        "quantity": "Baseline",
        "values": 2774,
        "ours": 30.7673119626394,
        "reference": 30.767311962765724,
        "difference": 4.105780850468354e-12,
        "tolerance": 1e-8
      },
      {
        "quantity": "Hazard at means",
        "values": 2774,
        "ours": 7.29051672491571,
        "reference": 7.290516724933605,
        "difference": 2.4545611066108753e-12,
        "tolerance": 1e-8
      }
    ]
  },
  {
    "title": "Parametric regression",
    "reference": "R 4.2.2, survival 3.5-3",
    "quantities": [
      {
        "quantity": "Estimate",
        "values": 341,
        "ours": -0.0545240843635074,
        "reference": -0.05452408436325644,
        "difference": 4.602717840260202e-12,
        "tolerance": 1e-8
      },
      {
        "quantity": "Standard error",
        "values": 341,
        "ours": 0.4580699569754797,
        "reference": 0.4580699569814838,
        "difference": 1.3107356257846758e-11,
        "tolerance": 1e-7
      },
      {
        "quantity": "Scale",
        "values": 161,
        "ours": 0.9024784172601896,
        "reference": 0.9024784172600495,
        "difference": 1.552504115644928e-13,
        "tolerance": 1e-8
      },
      {
        "quantity": "Covariance",
        "values": 1579,
        "ours": -0.0014326242985206947,
        "reference": -0.0014326242986903985,
        "difference": 1.184566517835043e-10,
        "tolerance": 1e-7
      },
      {
        "quantity": "Log-likelihood",
        "values": 161,
        "ours": -0.008724944111120125,
        "reference": -0.008724944111122124,
        "difference": 2.2904461265004774e-13,
        "tolerance": 1e-11
      },
      {
        "quantity": "AIC",
        "values": 161,
        "ours": 7.395497391631103,
        "reference": 7.395497391631115,
        "difference": 1.5612634072682741e-15,
        "tolerance": 1e-11
      },
      {
        "quantity": "Parameters",
        "values": 161,
        "ours": 1,
        "reference": 1,
        "difference": 0,
        "tolerance": 0
      }
    ]
  },
  {
    "title": "Forecasts given the time waited",
    "reference": "R 4.2.2, survival 3.5-3",
    "quantities": [
      {
        "quantity": "Median",
        "values": 127,
        "ours": 1.1644725823132838,
        "reference": 1.1644725823392132,
        "difference": 2.2267145811744105e-11,
        "tolerance": 1e-7
      },
      {
        "quantity": "Median, log-log lower",
        "values": 17,
        "ours": 0.3066392881587956,
        "reference": 0.3066392881587956,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Median, log-log upper",
        "values": 13,
        "ours": 2.1984941820670776,
        "reference": 2.1984941820670776,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "At risk",
        "values": 171,
        "ours": 10,
        "reference": 10,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Beyond",
        "values": 171,
        "ours": 0,
        "reference": 0,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Probability within 12 months",
        "values": 130,
        "ours": 0.1014593711735754,
        "reference": 0.10145937117665915,
        "difference": 3.039399355067417e-11,
        "tolerance": 1e-7
      },
      {
        "quantity": "Probability within 12 months, error",
        "values": 130,
        "ours": 0.06378462557687117,
        "reference": 0.06378462558174541,
        "difference": 7.641715940372947e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 12 months, log-log lower",
        "values": 17,
        "ours": 0.12400416263142655,
        "reference": 0.12400416263142633,
        "difference": 1.790622187297111e-15,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 12 months, log-log upper",
        "values": 17,
        "ours": 0.4841852507267781,
        "reference": 0.484185250726778,
        "difference": 2.292971590850145e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 24 months",
        "values": 130,
        "ours": 0.7030589516501348,
        "reference": 0.7030589516416756,
        "difference": 1.2031881923662316e-11,
        "tolerance": 1e-7
      },
      {
        "quantity": "Probability within 24 months, error",
        "values": 127,
        "ours": 0.08946327637439826,
        "reference": 0.08946327638227675,
        "difference": 8.806395032717677e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 24 months, log-log lower",
        "values": 16,
        "ours": 0.2722448282124461,
        "reference": 0.2722448282124458,
        "difference": 1.2234094934859103e-15,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 24 months, log-log upper",
        "values": 16,
        "ours": 0.6399205733818107,
        "reference": 0.6399205733818106,
        "difference": 1.7349387889780167e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 60 months",
        "values": 130,
        "ours": 0.6082878239748273,
        "reference": 0.6082878239782616,
        "difference": 5.645952078926033e-12,
        "tolerance": 1e-7
      },
      {
        "quantity": "Probability within 60 months, error",
        "values": 124,
        "ours": 0.00629389661265879,
        "reference": 0.006293896613637239,
        "difference": 1.5545998808770122e-10,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 60 months, log-log lower",
        "values": 15,
        "ours": 0.6416935007109905,
        "reference": 0.6416935007109902,
        "difference": 5.190436041794285e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 60 months, log-log upper",
        "values": 15,
        "ours": 0.8703020594938492,
        "reference": 0.8703020594938491,
        "difference": 1.2756755111792345e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Median, log lower",
        "values": 17,
        "ours": 0.5420944558521561,
        "reference": 0.5420944558521561,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 12 months, log lower",
        "values": 18,
        "ours": 0.004295090338034435,
        "reference": 0.004295090338034324,
        "difference": 2.5848653631188983e-14,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 12 months, log upper",
        "values": 18,
        "ours": 0.41391831276197866,
        "reference": 0.41391831276197844,
        "difference": 5.364454726426103e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 24 months, log lower",
        "values": 17,
        "ours": 0.0782308392304365,
        "reference": 0.07823083923043617,
        "difference": 4.257488615282109e-15,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 24 months, log upper",
        "values": 17,
        "ours": 0.6269113877925099,
        "reference": 0.6269113877925097,
        "difference": 3.541881823313153e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 60 months, log lower",
        "values": 16,
        "ours": 0.0782308392304365,
        "reference": 0.07823083923043617,
        "difference": 4.257488615282109e-15,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 60 months, log upper",
        "values": 16,
        "ours": 0.9114391579415921,
        "reference": 0.911439157941592,
        "difference": 1.2180988878429373e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Median, plain lower",
        "values": 17,
        "ours": 0.5420944558521561,
        "reference": 0.5420944558521561,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Median, plain upper",
        "values": 14,
        "ours": 2.1984941820670776,
        "reference": 2.1984941820670776,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 12 months, plain lower",
        "values": 18,
        "ours": 0.07905470188308494,
        "reference": 0.07905470188308472,
        "difference": 2.8087463444415575e-15,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 12 months, plain upper",
        "values": 18,
        "ours": 0.43344529811691523,
        "reference": 0.433445298116915,
        "difference": 5.122782641539654e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 24 months, plain lower",
        "values": 17,
        "ours": 0.10757888462931264,
        "reference": 0.10757888462931242,
        "difference": 2.0640166115324268e-15,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 24 months, plain upper",
        "values": 17,
        "ours": 0.6071344842564006,
        "reference": 0.6071344842564005,
        "difference": 1.8286278467363345e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 60 months, plain lower",
        "values": 16,
        "ours": 0.3796278532018136,
        "reference": 0.37962785320181336,
        "difference": 5.849007206723331e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 60 months, plain upper",
        "values": 16,
        "ours": 1,
        "reference": 1,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Median, log upper",
        "values": 10,
        "ours": 5.845311430527037,
        "reference": 5.845311430527037,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Probability within 12 months, lower",
        "values": 76,
        "ours": 0.053478026073265045,
        "reference": 0.05347802607043717,
        "difference": 5.287922964609219e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 12 months, upper",
        "values": 76,
        "ours": 0.22755596636383607,
        "reference": 0.22755596637327646,
        "difference": 4.148602676651265e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 24 months, lower",
        "values": 76,
        "ours": 0.2919282184786482,
        "reference": 0.2919282184636407,
        "difference": 5.1408169191396446e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 24 months, upper",
        "values": 76,
        "ours": 0.6352874542309717,
        "reference": 0.6352874542450013,
        "difference": 2.2083965650252832e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 60 months, lower",
        "values": 76,
        "ours": 0.5557542190756155,
        "reference": 0.5557542190595572,
        "difference": 2.889454596557437e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Probability within 60 months, upper",
        "values": 76,
        "ours": 0.9082910758499316,
        "reference": 0.9082910758544511,
        "difference": 4.975823289238518e-12,
        "tolerance": 0.000001
      },
      {
        "quantity": "Median, error",
        "values": 76,
        "ours": 0.6803119790992743,
        "reference": 0.6803119792554003,
        "difference": 2.2949177109480247e-10,
        "tolerance": 0.000001
      },
      {
        "quantity": "Median, lower",
        "values": 76,
        "ours": 0.6751068538774623,
        "reference": 0.6751068539542657,
        "difference": 1.1376488334679517e-10,
        "tolerance": 0.000001
      },
      {
        "quantity": "Median, upper",
        "values": 76,
        "ours": 4.157464280930038,
        "reference": 4.1574642814898155,
        "difference": 1.3464387801082166e-10,
        "tolerance": 0.000001
      },
      {
        "quantity": "Quantile 0.05",
        "values": 76,
        "ours": 0.34976669827836493,
        "reference": 0.34976669827014684,
        "difference": 2.3495927180960445e-11,
        "tolerance": 1e-7
      },
      {
        "quantity": "Quantile 0.25",
        "values": 76,
        "ours": 0.49137517423751476,
        "reference": 0.4913751742483985,
        "difference": 2.214954870614489e-11,
        "tolerance": 1e-7
      },
      {
        "quantity": "Quantile 0.5",
        "values": 76,
        "ours": 1.1644725823132838,
        "reference": 1.1644725823392132,
        "difference": 2.2267145811744105e-11,
        "tolerance": 1e-7
      },
      {
        "quantity": "Quantile 0.75",
        "values": 76,
        "ours": 2.269361358499923,
        "reference": 2.269361358550942,
        "difference": 2.2481542920512077e-11,
        "tolerance": 1e-7
      },
      {
        "quantity": "Quantile 0.95",
        "values": 76,
        "ours": 4.658479759227722,
        "reference": 4.658479759334661,
        "difference": 2.295565583910743e-11,
        "tolerance": 1e-7
      }
    ]
  },
  {
    "title": "A million rows, and a hundred thousand with five covariates",
    "reference": "R 4.2.2, survival 3.5-3",
    "quantities": [
      {
        "quantity": "Distinct times",
        "values": 2,
        "ours": 3652,
        "reference": 3652,
        "difference": 0,
        "tolerance": 0
      },
      {
        "quantity": "Survival",
        "values": 10,
        "ours": 0.14781202837474475,
        "reference": 0.147812028374745,
        "difference": 1.689985472003311e-15,
        "tolerance": 1e-11
      },
      {
        "quantity": "Standard error",
        "values": 10,
        "ours": 0.00013668599421071847,
        "reference": 0.000136685994210718,
        "difference": 3.3711275684616385e-15,
        "tolerance": 1e-11
      },
      {
        "quantity": "Lower",
        "values": 10,
        "ours": 0.14668259011985765,
        "reference": 0.146682590119858,
        "difference": 2.270664208447572e-15,
        "tolerance": 1e-11
      },
      {
        "quantity": "Upper",
        "values": 10,
        "ours": 0.14894977899569448,
        "reference": 0.148949778995694,
        "difference": 3.1678112491817267e-15,
        "tolerance": 1e-11
      },
      {
        "quantity": "Cumulative hazard",
        "values": 10,
        "ours": 1.2744734744810347,
        "reference": 1.27447347448103,
        "difference": 3.6587161653752125e-15,
        "tolerance": 1e-11
      },
      {
        "quantity": "Quartiles",
        "values": 6,
        "ours": 1085.0110034175254,
        "reference": 1085.01100341753,
        "difference": 4.19117731943839e-15,
        "tolerance": 1e-12
      },
      {
        "quantity": "Lower limits",
        "values": 6,
        "ours": 2169.1326415569733,
        "reference": 2169.13264155697,
        "difference": 1.4675135098794023e-15,
        "tolerance": 1e-12
      },
      {
        "quantity": "Upper limits",
        "values": 6,
        "ours": 1088.3215506514748,
        "reference": 1088.32155065147,
        "difference": 4.38734965916061e-15,
        "tolerance": 1e-12
      },
      {
        "quantity": "Observed",
        "values": 8,
        "ours": 107914.45654054535,
        "reference": 107914.456540563,
        "difference": 1.6356912445158946e-13,
        "tolerance": 1e-11
      },
      {
        "quantity": "Expected",
        "values": 8,
        "ours": 157222.98110426852,
        "reference": 157222.981104269,
        "difference": 3.1469007538811946e-15,
        "tolerance": 1e-11
      },
      {
        "quantity": "Χ²",
        "values": 2,
        "ours": 6159.537330216962,
        "reference": 6159.53733019743,
        "difference": 3.171067430587249e-12,
        "tolerance": 1e-10
      },
      {
        "quantity": "Estimate",
        "values": 34,
        "ours": 0.4036927109403683,
        "reference": 0.403692710940345,
        "difference": 5.775354096144079e-14,
        "tolerance": 1e-8
      },
      {
        "quantity": "Standard error",
        "values": 34,
        "ours": 0.007255928811280828,
        "reference": 0.00725592881128527,
        "difference": 6.121558763545572e-13,
        "tolerance": 1e-7
      },
      {
        "quantity": "Log-likelihood",
        "values": 8,
        "ours": -408566.89256856847,
        "reference": -408566.892568574,
        "difference": 1.353444903970356e-14,
        "tolerance": 1e-11
      },
      {
        "quantity": "Score",
        "values": 2,
        "ours": 27487.379381863342,
        "reference": 27487.3793818649,
        "difference": 5.664617597058151e-14,
        "tolerance": 1e-9
      },
      {
        "quantity": "Concordance",
        "values": 2,
        "ours": 0.6753667083488153,
        "reference": 0.675366708348815,
        "difference": 4.931645330902568e-16,
        "tolerance": 1e-12
      },
      {
        "quantity": "Proportional hazards",
        "values": 12,
        "ours": 0.0162991906662631,
        "reference": 0.0162991906663086,
        "difference": 2.7916598870719746e-12,
        "tolerance": 1e-7
      },
      {
        "quantity": "Scale",
        "values": 4,
        "ours": 1.055828763352512,
        "reference": 1.0558287633525,
        "difference": 1.1356395167602154e-14,
        "tolerance": 1e-8
      }
    ]
  },
  {
    "title": "Meta-analysis",
    "reference": "R 4.2.2, metafor 3.8-1",
    "quantities": [
      {
        "quantity": "Estimate",
        "values": 325,
        "ours": 0.3384714941303388,
        "reference": 0.3384714941304276,
        "difference": 2.6240863266254025e-13,
        "tolerance": 0.000001
      },
      {
        "quantity": "Standard error",
        "values": 325,
        "ours": 0.33793692971209577,
        "reference": 0.3379369297122112,
        "difference": 3.4150657493416535e-13,
        "tolerance": 0.000001
      },
      {
        "quantity": "Statistic",
        "values": 325,
        "ours": 0.9389099925858064,
        "reference": 0.9389099925859035,
        "difference": 1.0334695883360813e-13,
        "tolerance": 0.000001
      },
      {
        "quantity": "P value",
        "values": 325,
        "ours": 3.906839442457701e-270,
        "reference": 3.906839442514286e-270,
        "difference": 1.4483513918163108e-11,
        "tolerance": 0.000001
      },
      {
        "quantity": "Lower",
        "values": 325,
        "ours": -0.32387271715141247,
        "reference": -0.3238727171515499,
        "difference": 4.2438156463880033e-13,
        "tolerance": 0.000001
      },
      {
        "quantity": "Upper",
        "values": 325,
        "ours": 1.00081570541209,
        "reference": 1.0008157054124052,
        "difference": 3.1482449034788494e-13,
        "tolerance": 0.000001
      },
      {
        "quantity": "Tau2",
        "values": 325,
        "ours": 0.2183334566656013,
        "reference": 0.21833345666582446,
        "difference": 1.022082604093112e-12,
        "tolerance": 0.000001
      },
      {
        "quantity": "I2",
        "values": 325,
        "ours": 46.61913159689369,
        "reference": 46.61913159710982,
        "difference": 4.636141471517813e-12,
        "tolerance": 0.000001
      },
      {
        "quantity": "H2",
        "values": 325,
        "ours": 2.496659680039919,
        "reference": 2.4966596800513887,
        "difference": 4.59411276741223e-12,
        "tolerance": 0.000001
      },
      {
        "quantity": "Q",
        "values": 325,
        "ours": 5.619991000054,
        "reference": 5.61999100006693,
        "difference": 2.3007334769469267e-12,
        "tolerance": 0.000001
      },
      {
        "quantity": "Q pValue",
        "values": 325,
        "ours": 0.13163539572669006,
        "reference": 0.13163539572595398,
        "difference": 5.591792855280136e-12,
        "tolerance": 0.000001
      },
      {
        "quantity": "Prediction lower",
        "values": 300,
        "ours": -0.7917580565270297,
        "reference": -0.7917580565274529,
        "difference": 5.345282103516371e-13,
        "tolerance": 0.000001
      },
      {
        "quantity": "Prediction upper",
        "values": 300,
        "ours": 1.4687010447877074,
        "reference": 1.4687010447883082,
        "difference": 4.091048365896266e-13,
        "tolerance": 0.000001
      },
      {
        "quantity": "Degrees of freedom",
        "values": 96,
        "ours": 3,
        "reference": 3,
        "difference": 0,
        "tolerance": 0.000001
      }
    ]
  },
  {
    "title": "Pools of published figures",
    "reference": "R 4.2.2; quantiles of mixtures to 60 digits",
    "quantities": [
      {
        "quantity": "Log-normal claims of intervals",
        "values": 20,
        "ours": 0.6999361691719628,
        "reference": 0.6999361691719632,
        "difference": 4.440892098500626e-16,
        "tolerance": 1e-8
      },
      {
        "quantity": "Linear pool, cumulative",
        "values": 45,
        "ours": 0.050000000000000246,
        "reference": 0.050000000000000364,
        "difference": 1.1796119636642288e-16,
        "tolerance": 1e-8
      },
      {
        "quantity": "Linear pool, density",
        "values": 45,
        "ours": 0.004894863223777383,
        "reference": 0.0048948632237773935,
        "difference": 1.0408340855860843e-17,
        "tolerance": 1e-8
      },
      {
        "quantity": "Logarithmic pool, cumulative",
        "values": 45,
        "ours": 0.21827620989112193,
        "reference": 0.21827620989112215,
        "difference": 2.220446049250313e-16,
        "tolerance": 1e-8
      },
      {
        "quantity": "Quantile average, log scale, cumulative",
        "values": 45,
        "ours": 0.2182762098911209,
        "reference": 0.21827620989112106,
        "difference": 1.6653345369377348e-16,
        "tolerance": 1e-8
      },
      {
        "quantity": "Quantile average, natural scale, cumulative",
        "values": 45,
        "ours": 0.7032802297067148,
        "reference": 0.7032802297067102,
        "difference": 4.551914400963142e-15,
        "tolerance": 1e-8
      },
      {
        "quantity": "Laws of claims, cumulative",
        "values": 25,
        "ours": 0.10556289066059354,
        "reference": 0.10556289066059354,
        "difference": 0,
        "tolerance": 1e-12
      },
      {
        "quantity": "Laws of claims, quantiles",
        "values": 25,
        "ours": 76.8656082239943,
        "reference": 76.8656082239943,
        "difference": 0,
        "tolerance": 1e-12
      }
    ]
  },
  {
    "title": "Composite indicators",
    "reference": "R 4.2.2, stats",
    "quantities": [
      {
        "quantity": "Normalised values, min max",
        "values": 144,
        "ours": 0.7878495660559306,
        "reference": 0.787849566055931,
        "difference": 4.440892098500626e-16,
        "tolerance": 1e-10
      },
      {
        "quantity": "Normalised values, min max 1 100",
        "values": 144,
        "ours": 2.145612343297975,
        "reference": 2.14561234329797,
        "difference": 2.276730614274012e-15,
        "tolerance": 1e-10
      },
      {
        "quantity": "Normalised values, z score",
        "values": 144,
        "ours": -1.1362163317526255,
        "reference": -1.13621633175263,
        "difference": 3.908491696867696e-15,
        "tolerance": 1e-10
      },
      {
        "quantity": "Normalised values, rank",
        "values": 144,
        "ours": 8.5,
        "reference": 8.5,
        "difference": 0,
        "tolerance": 1e-10
      },
      {
        "quantity": "Normalised values, hazen",
        "values": 144,
        "ours": 0.6666666666666666,
        "reference": 0.666666666666667,
        "difference": 3.3306690738754696e-16,
        "tolerance": 1e-10
      },
      {
        "quantity": "Normalised values, rank over count",
        "values": 144,
        "ours": 0.7083333333333334,
        "reference": 0.708333333333333,
        "difference": 3.3306690738754696e-16,
        "tolerance": 1e-10
      },
      {
        "quantity": "Normalised values, inclusive",
        "values": 144,
        "ours": 0.5454545454545454,
        "reference": 0.545454545454545,
        "difference": 4.440892098500626e-16,
        "tolerance": 1e-10
      },
      {
        "quantity": "Normalised values, target",
        "values": 144,
        "ours": 0.6454545454545455,
        "reference": 0.645454545454546,
        "difference": 4.440892098500626e-16,
        "tolerance": 1e-10
      },
      {
        "quantity": "Normalised values, target unclamped",
        "values": 144,
        "ours": 1.0117899249732047,
        "reference": 1.0117899249732,
        "difference": 4.6086016359069476e-15,
        "tolerance": 1e-10
      },
      {
        "quantity": "Scores",
        "values": 564,
        "ours": 10.433917979906054,
        "reference": 10.4339179799061,
        "difference": 4.426455902121453e-15,
        "tolerance": 1e-10
      },
      {
        "quantity": "Scores with missing values",
        "values": 46,
        "ours": 0.5687221396437911,
        "reference": 0.568722139643791,
        "difference": 1.1102230246251565e-16,
        "tolerance": 1e-10
      }
    ]
  },
  {
    "title": "Distributions and rates",
    "reference": "R 4.2.2, stats",
    "quantities": [
      {
        "quantity": "Beta, lower",
        "values": 180,
        "ours": 0.001561579160289622,
        "reference": 0.001561579160289283,
        "difference": 2.1717659160528263e-13,
        "tolerance": 1e-11
      },
      {
        "quantity": "Beta, upper",
        "values": 180,
        "ours": 0.04041193202579174,
        "reference": 0.04041193202578815,
        "difference": 8.894271721357633e-14,
        "tolerance": 1e-11
      },
      {
        "quantity": "Beta quantile, x",
        "values": 48,
        "ours": 0.0033783236663461106,
        "reference": 0.003378323666346067,
        "difference": 1.283716161699992e-14,
        "tolerance": 1e-11
      },
      {
        "quantity": "Student t, upper",
        "values": 56,
        "ours": 0.006210459596274896,
        "reference": 0.0062104595962795195,
        "difference": 7.443954818171106e-13,
        "tolerance": 1e-11
      },
      {
        "quantity": "Student t quantile, t",
        "values": 80,
        "ours": -3.090313809428528,
        "reference": -3.0903138094272373,
        "difference": 4.176026524838489e-13,
        "tolerance": 1e-11
      },
      {
        "quantity": "Binomial, probability",
        "values": 35,
        "ours": 1.666387317033672e-149,
        "reference": 1.6663873170336268e-149,
        "difference": 2.7094413548038627e-14,
        "tolerance": 1e-11
      },
      {
        "quantity": "Binomial, lower",
        "values": 35,
        "ours": 1.1179260592876828e-124,
        "reference": 1.1179260592877613e-124,
        "difference": 7.023288915656276e-14,
        "tolerance": 1e-11
      },
      {
        "quantity": "Binomial, upper",
        "values": 35,
        "ours": 9.999999999999991e-101,
        "reference": 1.0000000000000268e-100,
        "difference": 2.7663566026739836e-14,
        "tolerance": 1e-11
      },
      {
        "quantity": "Binomial, two sided",
        "values": 35,
        "ours": 1.1179260592876828e-124,
        "reference": 1.1179260592877613e-124,
        "difference": 7.023288915656276e-14,
        "tolerance": 1e-11
      },
      {
        "quantity": "Large binomial, probability",
        "values": 3,
        "ours": 0.00010798197801891514,
        "reference": 0.00010798197801891509,
        "difference": 5.020292239393808e-16,
        "tolerance": 1e-11
      },
      {
        "quantity": "Rates, rate ratio",
        "values": 464,
        "ours": null,
        "reference": null,
        "difference": 0,
        "tolerance": 1e-9
      },
      {
        "quantity": "Rates, lower",
        "values": 464,
        "ours": 0.3120243531202453,
        "reference": 0.31202435312024346,
        "difference": 5.870913511438542e-15,
        "tolerance": 1e-9
      },
      {
        "quantity": "Rates, upper",
        "values": 464,
        "ours": 9913.470449912615,
        "reference": 9913.470449908536,
        "difference": 4.113770513924754e-13,
        "tolerance": 1e-9
      },
      {
        "quantity": "Rates, p",
        "values": 464,
        "ours": 6.5995762443464855e-146,
        "reference": 6.599576244347384e-146,
        "difference": 1.3620323563375297e-13,
        "tolerance": 1e-9
      }
    ]
  },
  {
    "title": "Exact tests",
    "reference": "R 4.2.2, stats",
    "quantities": [
      {
        "quantity": "Fisher’s exact test, p value",
        "values": 216,
        "ours": 1.5820572182950728e-8,
        "reference": 1.5820572182950496e-8,
        "difference": 1.4639835325580048e-14,
        "tolerance": 1e-8
      },
      {
        "quantity": "Fisher’s exact test, smallest pValue",
        "values": 216,
        "ours": 0.0017016449234259494,
        "reference": 0.00170164492342598,
        "difference": 1.796761524286426e-14,
        "tolerance": 1e-8
      },
      {
        "quantity": "Fisher’s exact test, odds ratio",
        "values": 216,
        "ours": 0.7591875129814073,
        "reference": 0.7591875129814049,
        "difference": 3.217242924061594e-15,
        "tolerance": 1e-8
      },
      {
        "quantity": "Fisher’s exact test, lower",
        "values": 216,
        "ours": 89.98064733212271,
        "reference": 89.98064733212343,
        "difference": 7.896617293021339e-15,
        "tolerance": 1e-8
      },
      {
        "quantity": "Fisher’s exact test, upper",
        "values": 216,
        "ours": 679.1068848396893,
        "reference": 679.1068848396978,
        "difference": 1.2555479880216312e-14,
        "tolerance": 1e-8
      }
    ]
  }
]
